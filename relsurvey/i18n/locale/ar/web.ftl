product-name = relsurvey
to-the-start = اذهب إلى صفحة البداية

page-loading = انتظر من فضلك. الصفحة تُفتح الآن.
page-without-script =
    تحتاج هذه الصفحة إلى JavaScript.
    هو جزء من المتصفح.
    اطلب من شخص أن يشغله من فضلك.

connection-lost = انقطع الاتصال. إجاباتك حتى الآن في أمان. نحاول مرة أخرى.
connection-back = عاد الاتصال.

page-answer = استبيان
page-home = الرئيسية
page-waves = الجولات
page-results = النتائج
page-people = الأشخاص

status-400-title = لم نتمكن من قراءة ذلك
status-400 =
    شيء في العنوان أو الاستمارة غير مناسب.
    ارجع من فضلك وحاول مرة أخرى.

status-403-title = لا يمكنك فعل هذا من هنا
status-403 =
    جاء هذا من صفحة أخرى أو موقع آخر.
    افتح صفحتنا وحاول هناك من فضلك.

status-404-title = هذه الصفحة ليست هنا
status-404 =
    ربما في العنوان خطأ.
    راجع الرابط أو الرمز من فضلك.

status-405-title = هذه الصفحة تعمل بطريقة أخرى
status-405 = اذهب إلى صفحة البداية وحاول من هناك.

status-409-title = لا يمكننا فعل هذا الآن
status-409 = اذهب إلى صفحة البداية وحاول من هناك.

status-413-title = هذا كثير جدًا
status-413 =
    ما أرسلته طويل جدًا.
    اجعله أقصر وحاول مرة أخرى.

status-500-title = حدث خطأ
status-500 =
    هذا خطأ منا.
    إجاباتك حتى الآن في أمان.
    حاول مرة أخرى من فضلك.

status-503-title = نحتاج إلى استراحة قصيرة
status-503 =
    لا يمكننا الوصول إلى إجاباتك الآن.
    هي في أمان.
    حاول مرة أخرى بعد دقائق.

fault-reference = أخبر الشخص المسؤول عن الاستبيان بهذا الرقم: { $reference }

server-is-at = relsurvey في { $address } (أوقفه بـ Ctrl+C)
configuration-missing = لم نجد الإعدادات في ‎.streamlit/config.toml‎. شغّل relsurvey بالأمر “streamlit run” مع مسار app.py، أو من مجلده.
