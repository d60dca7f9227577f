### بعد أن يكتب شخص كلمات: هل يمكننا استخدامها؟
### ترجمة تنتظر تدقيق مترجم. (A translation that awaits a translator's check.)

quote-question = هل يمكننا استخدام كلماتك؟
quote-who = عندئذ يستطيع أشخاص آخرون قراءة كلماتك.
quote-name = نحذف اسمك.
quote-guess = قد يخمن أحد مع ذلك أنه أنت.
quote-fine = لا بأس أن تقول لا.
quote-yes = نعم، يمكنكم استخدام كلماتي
quote-no = لا، لا تستخدموا كلماتي
quote-yours = أنت كتبت هذا
