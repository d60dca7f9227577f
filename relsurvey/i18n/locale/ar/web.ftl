product-name = relsurvey
to-the-start = اذهب إلى صفحة البداية

page-answer = استبيان
page-home = الرئيسية
page-wall = الجدار
page-waves = الجولات
page-workshops = ورش العمل
page-results = النتائج
page-people = الأشخاص

fault-reference = أخبر الشخص المسؤول عن الاستبيان بهذا الرقم: { $reference }

server-is-at = relsurvey في { $address } (أوقفه بـ Ctrl+C)
configuration-missing = لم نجد الإعدادات في ‎.streamlit/config.toml‎. شغّل relsurvey بالأمر “streamlit run” مع مسار app.py، أو من مجلده.
