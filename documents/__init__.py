"""Files that come in and go out: tables, pictures, archives. Only the rules are known here: no chat, no database."""
