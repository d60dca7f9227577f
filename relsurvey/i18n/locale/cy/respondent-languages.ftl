language-name = Cymraeg
language-choose = Dewiswch eich iaith
preview-mark = Rhagolwg. Does dim yn cael ei gadw.
preview-next = Y sgrin nesaf
preview-before = Y sgrin flaenorol
