"""Everything that uses Streamlit: the start script, the frame around staff screens, and the screens themselves."""
