language-name = العربية
language-choose = اختر لغتك
preview-mark = معاينة. لا يُحفظ أي شيء.
preview-next = الشاشة التالية
preview-before = الشاشة السابقة
