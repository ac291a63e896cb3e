"""Plans of measures: what an official document says is to be done, by when and by whom."""
