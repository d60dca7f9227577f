"""Everything over plain HTTP: our own pages, the doors around Streamlit, and the rules for every answer."""
