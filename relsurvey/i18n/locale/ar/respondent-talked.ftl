# ما يقوله الموظفون بعد ورشة العمل.

talked-title = ماذا سيفعل الموظفون
talked-from = من { $organisation }
talked-place = اجتمع موظفو { $place }.
talked-when = اجتمعوا يوم { $date }.
talked-met-heading = تحدث الموظفون معًا
talked-met =
    تحدثوا عن طريقة عملهم معك.
    يريدون أن يتعلموا.
talked-well-heading = ما يسير جيدًا
talked-better-heading = ما يجب أن يتحسن
talked-do-heading = سيفعل الموظفون هذا
talked-until = متى: قبل { $date }.
talked-tell-heading = ما رأيك؟
talked-tell =
    يمكنك أن تقول رأيك للموظفين.
    ويمكنك أن تطلب المساعدة لتقول رأيك.
sorry-talked-not-found = لم نجد هذه الصفحة
sorry-talked-not-found-do = راجع العنوان. أو اسأل الشخص الذي أعطاك إياه.
sorry-talked-put-away = هذه الصفحة مغلقة
sorry-talked-put-away-do = هل تريد أن تعرف أكثر؟ اسأل من يدعمونك.
