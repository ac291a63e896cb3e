"""The conversations: one file each, from entry to exit. What a person does, and what is said to them."""
