### كيف صنعت الأسئلة مع الناس: في صفحة النتائج وعلى الورق.
### ترجمة تنتظر تدقيق مترجم. (A translation that awaits a translator's check.)

made-heading = كيف صنعت هذه الأسئلة
made-people = { $count ->
    [zero] لم يساعد أحد في صنع هذه الأسئلة.
    [one] ساعد شخص واحد ({ $count }) في صنع هذه الأسئلة.
    [two] ساعد شخصان ({ $count }) في صنع هذه الأسئلة.
    [few] ساعد { $count } أشخاص في صنع هذه الأسئلة.
    [many] ساعد { $count } شخصا في صنع هذه الأسئلة.
   *[other] ساعد { $count } شخص في صنع هذه الأسئلة.
}
made-role-self-advocate = أشخاص يحصلون على الدعم: { $count }
made-role-family = العائلة: { $count }
made-role-staff = العاملون: { $count }
made-role-other = أشخاص آخرون: { $count }
made-sign-offs = { $count ->
    [zero] لم يقل أحد بعد: هي جيدة للاستخدام.
    [one] قال شخص واحد ({ $count }): هي جيدة للاستخدام.
    [two] قال شخصان ({ $count }): هي جيدة للاستخدام.
    [few] قال { $count } أشخاص: هي جيدة للاستخدام.
    [many] قال { $count } شخصا: هي جيدة للاستخدام.
   *[other] قال { $count } شخص: هي جيدة للاستخدام.
}
made-changed = { $count ->
    [zero] لم نغير أي سؤال.
    [one] غيرنا سؤالا واحدا ({ $count }) بسبب ما قالوه.
    [two] غيرنا سؤالين ({ $count }) بسبب ما قالوه.
    [few] غيرنا { $count } أسئلة بسبب ما قالوه.
    [many] غيرنا { $count } سؤالا بسبب ما قالوه.
   *[other] غيرنا { $count } سؤال بسبب ما قالوه.
}
made-when = نظروا إلى الأسئلة منذ { $date }.
made-done-heading = ما فعلناه
made-said = قال الناس
made-did = غيرنا هذا
made-kept = لم نغير هذا
made-nos-heading = لم يقل الجميع نعم
made-no-said = قال أحدهم: ليس بعد.
made-no-answered = هذا ما فعلناه
made-no-overruled = قرر { $name } استخدام الأسئلة الآن. هذا هو السبب
made-names = لا نطبع أسماء من ساعدوا.
made-words = لا نطبع ما قاله الناس إلا بإذنهم.
