"""The bot on the sandbox: a town with demo data, for whoever has no token yet, and a tour that proves it works."""
