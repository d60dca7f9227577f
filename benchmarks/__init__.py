"""Measures what the shipped configuration is worth. Talks to servers of its own, on this machine; ends by itself."""
