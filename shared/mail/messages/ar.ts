import { acting } from "./acting/ar.ts";
import { circulating } from "./circulating/ar.ts";
import { deciding } from "./deciding/ar.ts";
import type { Messages } from "./en.ts";
import { reminding } from "./reminding/ar.ts";
import { voting } from "./voting/ar.ts";

/** Arabic. */
export const ar: Messages = {
  attention: "عناية: {name}",
  salutation: "تحية طيبة وبعد،",
  "deadline.wholeDay": "{weekday}، حتى نهاية اليوم ({zone})",
  "deadline.time": "{weekday}، الساعة {time} ({zone})",
  moment: "{day}، الساعة {time} ({zone})",
  place: "{name}، {city}، {country}",
  placeAndDates: "{city}، {dates}",
  subject: "{event} – {city}، {dates}",
  fact: "{label}: {value}",

  "label.delegation": "الوفد",
  "label.dates": "المواعيد",
  "label.venue": "المكان",
  "label.answerBy": "آخر موعد للرد",
  "label.submitBy": "آخر موعد للإرسال",
  "label.confirmBy": "آخر موعد للتأكيد",
  "label.receivedOn": "تاريخ الاستلام",
  "label.noticed": "وقت الملاحظة",
  "label.name": "الاسم",
  "label.role": "الصفة",
  "label.leaves": "العضو المغادر",
  "label.joins": "العضو البديل",
  "label.reason": "السبب المذكور",
  "role.HEAD": "رئيس الوفد",
  "role.ALTERNATE": "نائب رئيس الوفد",
  "role.ADVISER": "مستشار",
  "role.OBSERVER": "مراقب",

  "link.alone": "إذا لم يعمل الزر، فانسخوا هذا العنوان إلى متصفح الإنترنت:",
  "link.personal": "هذا الرابط شخصي. نرجو عدم إعادة توجيه هذه الرسالة، فكل من يملك الرابط يستطيع الاطلاع على وفدكم.",
  questions: "لأي استفسار، يمكنكم الرد على هذه الرسالة.",
  unexpected: "إذا لم يصدر هذا الإجراء عن بلدكم، فنرجو الرد على هذه الرسالة فورًا.",
  automatic: "أُرسلت هذه الرسالة تلقائيًا، وسيصل ردكم عليها إلى الأمانة.",

  "invitation.event": "دعوة",
  "invitation.preheader": "نرجو تسمية وفدكم أو الاعتذار عن عدم المشاركة في موعد أقصاه {day}.",
  "invitation.heading": "دعوة موجهة إلى بلدكم",
  "invitation.honour": "يشرفنا أن ندعو بلدكم إلى المشاركة في هذا المؤتمر.",
  "invitation.ask": "نرجو التكرم بتسمية أعضاء وفدكم، أو إبلاغنا بالاعتذار عن عدم المشاركة، في موعد أقصاه {day}.",
  "invitation.how": "يفتح الرابط الشخصي صفحة تسجيل بلدكم، دون حاجة إلى حساب أو كلمة مرور.",
  "invitation.button": "الرد على الدعوة",
  "invitation.next":
    "قبل إرسال أسماء الوفد، نبعث إلى هذا العنوان رمزًا من ستة أرقام للتحقق من هويتكم. وبعد ذلك يصلكم إشعار بالاستلام، ثم قرار الأمانة.",

  "link.event": "الرابط الخاص بكم",
  "link.preheader": "يفتح صفحة تسجيل وفدكم.",
  "link.heading": "رابط صفحة التسجيل",
  "link.ask": "إليكم رابط صفحة تسجيل بلدكم. نرجو استخدام هذا الرابط من الآن فصاعدًا.",
  "link.button": "فتح صفحة التسجيل",
  "link.why":
    "وصلكم هذا الرابط لأنه طُلب لعنوانكم أو لأن الأمانة جددته. وإذا لم تكونوا تتوقعونه، فلا يلزمكم القيام بأي إجراء.",

  "code.event": "الرمز الخاص بكم",
  "code.preheader": "رمزكم هو {code}، وهو صالح لمدة 10 دقائق.",
  "code.heading": "الرمز الخاص بكم",
  "code.ask": "أدخلوا هذا الرمز لإرسال أسماء وفد بلدكم:",
  "code.validity": "الرمز صالح لمدة 10 دقائق من وقت طلبه، ولمرة واحدة فقط.",
  "code.never":
    "لا تطلعوا أحدًا عليه. ولا يحق لأي جهة أن تطلبه منكم هاتفيًا أو كتابةً: لا الأمانة، ولا المنظمة، ولا أجهزتكم الوطنية.",
  "code.unexpected":
    "إذا لم تطلبوا رمزًا، فقد يكون الرابط الخاص بكم في حوزة شخص آخر. احتفظوا بالرمز لأنفسكم وردوا على هذه الرسالة.",

  "submission-receipt.event": "استلام أسماء الوفد",
  "submission-receipt.preheader": "ستنظر الأمانة فيها، ولا يلزمكم القيام بأي إجراء في الوقت الحالي.",
  "submission-receipt.heading": "استلمنا أسماء وفدكم",
  "submission-receipt.said":
    "{count, plural, zero {لا يضم الوفد أي عضو.} one {يضم الوفد عضوًا واحدًا.} two {يضم الوفد عضوين.} few {يضم الوفد # أعضاء.} many {يضم الوفد # عضوًا.} other {يضم الوفد # عضو.}} وستنظر الأمانة في الأسماء وتكتب إلى جهة الاتصال في بلدكم.",
  "submission-receipt.next": "وحتى ذلك الحين، لا يلزمكم القيام بأي إجراء آخر.",

  "regrets-receipt.event": "استلام الاعتذار",
  "regrets-receipt.preheader": "لن يشارك بلدكم، ويمكنكم العدول عن ذلك حتى {day}.",
  "regrets-receipt.heading": "أخذنا علمًا باعتذاركم",
  "regrets-receipt.said": "أبلغنا بلدكم بأنه لن يشارك. ونشكركم على ردكم.",
  "regrets-receipt.next": "إذا تغير الأمر، فيمكنكم العدول عن هذا الرد حتى {day} باستخدام الرابط الوارد في الدعوة.",

  "decision-approved.event": "الموافقة على الوفد، نرجو التأكيد",
  "decision-approved.preheader": "نرجو تأكيد مشاركة وفدكم في موعد أقصاه {day}.",
  "decision-approved.heading": "تمت الموافقة على وفدكم",
  "decision-approved.ask": "نرجو التكرم بتأكيد حضور أعضائه في موعد أقصاه {day}.",
  "decision-approved.button": "تأكيد مشاركة الوفد",
  "decision-approved.next":
    "وبعد التأكيد يصل إلى كل عضو تأكيد شخصي لمشاركته. وإذا تعذر حضور أحد الأعضاء، فيمكنكم تسمية بديل عنه باستخدام الرابط نفسه.",

  "decision-returned.event": "نرجو تصحيح بيانات الوفد",
  "decision-returned.preheader": "نرجو تصحيحها وإعادة إرسالها في موعد أقصاه {day}.",
  "decision-returned.heading": "بيانات وفدكم بحاجة إلى تصحيح",
  "decision-returned.ask":
    "نرجو التكرم بتصحيحها وإعادة إرسالها في موعد أقصاه {day}. وحتى ذلك الحين لا يكون الوفد مسجلًا.",
  "decision-returned.button": "تصحيح بيانات الوفد",

  "decision-refused.event": "عدم قبول الوفد",
  "decision-refused.preheader": "تجدون السبب الذي ذكرته الأمانة في هذه الرسالة.",
  "decision-refused.heading": "لم يُقبل وفدكم",
  "decision-refused.said":
    "يؤسفنا إبلاغكم بأن الأمانة لم تتمكن من قبول وفد بلدكم، وقد أصبحت المقاعد المخصصة له متاحة لغيره.",
  "decision-refused.next": "وإذا رغبتم في مناقشة هذا القرار، فيمكنكم الرد على هذه الرسالة.",

  "decision-restored.event": "إعادة تسجيل الوفد",
  "decision-restored.preheader": "الوفد في انتظار قرار الأمانة، ولا يلزمكم القيام بأي إجراء في الوقت الحالي.",
  "decision-restored.heading": "أُعيد تسجيل وفدكم",
  "decision-restored.said": "أعادت الأمانة تسجيل وفدكم، وهو الآن في انتظار قرار جديد.",
  "decision-restored.next": "لا يلزمكم القيام بأي إجراء في الوقت الحالي، وسنكتب إليكم فور صدور القرار.",

  "confirmation.event": "تأكيد مشاركتكم",
  "confirmation.preheader": "تشاركون بصفتكم من أعضاء وفد بلدكم.",
  "confirmation.heading": "مشاركتكم مؤكدة",
  "confirmation.said": "نؤكد مشاركتكم ضمن الوفد المذكور أدناه، ونرجو تخصيص هذه التواريخ للمؤتمر.",
  "confirmation.next":
    "إذا كان في الاسم أو الصفة خطأ، أو تعذر عليكم الحضور، فنرجو التواصل مع جهة الاتصال في بلدكم، فهي تستطيع إجراء التعديل.",

  "conference-changed.event": "تغيير في المواعيد أو المكان",
  "conference-changed.preheader": "المعتمد من الآن فصاعدًا: {city}، {dates}.",
  "conference-changed.heading": "تغيرت مواعيد المؤتمر أو مكانه",
  "conference-changed.said": "تغيرت مواعيد المؤتمر الذي تشاركون فيه أو مكانه، وفيما يلي المعتمد من الآن فصاعدًا:",
  "conference-changed.next":
    "إذا تعذر عليكم الحضور، فنرجو التواصل مع جهة الاتصال في بلدكم، فهي تستطيع تسمية بديل عنكم.",

  "replacement.event": "تسجيل استبدال عضو",
  "replacement.preheader": "حل عضو محل عضو آخر في وفدكم.",
  "replacement.heading": "تغيير في عضوية وفدكم",
  "replacement.said": "سُجل هذا الاستبدال، ولم يتغير شيء آخر في وفدكم.",

  "withdrawal.delegate.event": "تسجيل انسحاب عضو",
  "withdrawal.delegate.preheader": "لم يتغير شيء آخر في وفدكم.",
  "withdrawal.delegate.heading": "لم يعد أحد أعضاء وفدكم مشاركًا",
  "withdrawal.delegate.said": "لم يعد الشخص المذكور أدناه مشاركًا، ولم يتغير شيء آخر في وفدكم.",
  "withdrawal.delegation.event": "انسحاب الوفد",
  "withdrawal.delegation.preheader": "لم يعد بلدكم مشاركًا.",
  "withdrawal.delegation.heading": "سُجل انسحاب وفدكم",
  "withdrawal.delegation.said": "لم يعد بلدكم مشاركًا، وقد أصبحت المقاعد المخصصة لوفده متاحة لغيره.",
  "withdrawal.reader.event": "انتهاء تسجيلكم",
  "withdrawal.reader.preheader": "لم تعودوا ضمن وفد بلدكم.",
  "withdrawal.reader.heading": "انتهى تسجيلكم",
  "withdrawal.reader.said": "لم تعودوا ضمن الوفد المذكور أدناه، ولم يعد أي تأكيد سابق ساريًا.",
  "withdrawal.reader.next": "لأي استفسار، نرجو التواصل مع جهة الاتصال في بلدكم.",

  "mailing.test": "تجربة: {subject}",

  "contact-broken.event": "عنوان بريد لا يعمل",
  "contact-broken.preheader": "نرجو موافاتنا بعنوان آخر.",
  "contact-broken.heading": "أحد العناوين لا يستقبل البريد",
  "contact-broken.contact.said":
    "عادت إلينا رسالة موجهة إلى إحدى جهات الاتصال في بلدكم، لأن العنوان المسجل لا يستقبل البريد. ولن يصل إلى صاحبه شيء منا إلى أن نحصل على عنوان آخر، ولذلك نكتب إليكم.",
  "contact-broken.delegate.said":
    "عادت إلينا رسالة موجهة إلى أحد أعضاء وفدكم، لأن العنوان المسجل لا يستقبل البريد. ولن يصل إلى صاحبه شيء منا إلى أن نحصل على عنوان آخر.",
  "contact-broken.ask": "نرجو الرد على هذه الرسالة بعنوان صالح، وإبلاغ الشخص المعني بذلك.",
  "contact-broken.office.said":
    "عادت إلينا رسالة موجهة إلى الشخص المذكور أدناه، لأن العنوان المسجل لا يستقبل البريد، وليس لبلده جهة اتصال أخرى يمكن إبلاغها.",
  "contact-broken.office.ask": "نرجو الحصول على عنوان صالح بوسيلة أخرى، وإدخاله في دليل الأعضاء.",
  "lane-stopped.event": "توقف الرسائل الجماعية",
  "lane-stopped.preheader": "لن تُرسل أي منها إلى أن يستأنف أحد المنظمين إرسالها.",
  "lane-stopped.heading": "توقفت الرسائل الجماعية تلقائيًا",
  "lane-stopped.bounces.said":
    "عاد عدد كبير من رسائل هذا المؤتمر لأن عناوينها لا تعمل. ولكي لا يوقف مزود خدمة البريد كل ما نرسله، عُلقت الدعوات والرسائل الجماعية.",
  "lane-stopped.complaints.said":
    "أبلغ عدد كبير من المتلقين عن رسائل هذا المؤتمر على أنها غير مرغوب فيها. ولكي لا يوقف مزود خدمة البريد كل ما نرسله، عُلقت الدعوات والرسائل الجماعية.",
  "lane-stopped.ask":
    "نرجو مراجعة قائمة العناوين الموقوفة، وتصحيح دليل الأعضاء أو قائمة المتلقين، ثم استئناف الرسائل الجماعية.",
  "lane-stopped.next":
    "لن يضيع شيء، فما عُلق يُرسل فور الاستئناف. أما الرموز والروابط وإشعارات الاستلام والقرارات فيستمر إرسالها.",
  ...reminding,
  ...circulating,
  ...acting,
  ...deciding,
  ...voting,
};
