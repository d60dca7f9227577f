"""A question as somebody writes it who takes Streamlit as it comes. Only `benchmarks.line` starts it."""

import streamlit as st

st.header("Do you feel connected to other people?")
st.radio("Choose 1 answer.", ["Yes", "Sometimes", "No"], index=None)
st.button("Next")
