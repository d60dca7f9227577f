product-name = relsurvey
to-the-start = Mynd i'r dudalen gyntaf

page-answer = Arolwg
page-home = Hafan
page-wall = Wal
page-waves = Rowndiau
page-workshops = Gweithdai
page-results = Canlyniadau
page-people = Pobl

fault-reference = Rhowch y rhif hwn i'r person sy'n rhedeg yr arolwg: { $reference }

server-is-at = Mae relsurvey yn { $address } (stopiwch ef gyda Ctrl+C)
configuration-missing = Doedd dim modd dod o hyd i'r gosodiadau yn .streamlit/config.toml. Dechreuwch relsurvey gyda “streamlit run” a llwybr app.py, neu o'i ffolder ei hun.
