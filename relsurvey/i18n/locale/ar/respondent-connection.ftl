away = انقطع الاتصال
away-more = إجاباتك حتى الآن في أمان. ما زلنا نحاول.
connection-is-back = عاد الاتصال.
