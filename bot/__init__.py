"""Starts and wires: configuration, updates in, replies out, work at its time. Decides nothing about reporting."""
