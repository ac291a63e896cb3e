"""Official papers and data files of an event. What builds them knows no Telegram: the command line makes them too."""
