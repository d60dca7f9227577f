"""What an organisation can show: voices side by side, how strong evidence is, and packs of it. From released values."""
