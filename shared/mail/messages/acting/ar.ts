import type { Messages } from "../en.ts";
import type { acting as en } from "./en.ts";

/** Arabic: who acts for a delegation, what it did, and what may not have been done by it. */
export const acting: Pick<Messages, keyof typeof en> = {
  before: "قبل الساعة\u00a0{time} من يوم {day}",

  "label.amendment": "التعديل",
  "label.from": "من",
  "label.until": "إلى",
  "label.holder": "الشخص المعني",
  "label.fingerprint.ballot": "بصمة الصوت (SHA-256)",
  "label.fingerprint.words": "بصمة النص المستلم (SHA-256)",

  "code.amendment.ask": "أدخلوا هذا الرمز لتقديم تعديل أو تأييده أو سحبه باسم بلدكم:",
  "code.ballot.ask": "أدخلوا هذا الرمز للتصويت باسم بلدكم:",
  "code.objection.ask": "أدخلوا هذا الرمز لتقديم اعتراض باسم بلدكم:",
  "code.statement.ask": "أدخلوا هذا الرمز للإدلاء ببيان باسم بلدكم:",

  "link.delegate.preheader": "يفتح النصوص والتعديلات وعمليات التصويت.",
  "link.delegate.heading": "رابط النصوص والتصويت",
  "link.delegate.ask": "إليكم رابطكم الشخصي. نرجو استخدام هذا الرابط من الآن فصاعدًا.",
  "link.delegate.how":
    "يتيح لكم هذا الرابط قراءة النصوص وتقديم التعديلات والتصويت والاعتراض باسم بلدكم. ونرسل إلى هذا العنوان رمزًا من ستة أرقام لكل إجراء من هذه الإجراءات.",

  "acting-head.designated.event": "رئيس الوفد بالنيابة",
  "acting-head.designated.reader.heading": "أنتم رئيس الوفد بالنيابة",
  "acting-head.designated.other.heading": "سُمي رئيس لوفدكم بالنيابة",
  "acting-head.designated.reader.said": "سماكم بلدكم رئيسًا لوفده بالنيابة من يوم {from} إلى يوم {until}.",
  "acting-head.designated.other.said":
    "سمى بلدكم الشخص المذكور أدناه رئيسًا لوفده بالنيابة من يوم {from} إلى يوم {until}.",
  "acting-head.designated.reader.preheader": "يمكنكم تقديم التعديلات والتصويت والاعتراض باسم بلدكم.",
  "acting-head.designated.other.preheader": "يمكن لرئيس الوفد بالنيابة تقديم التعديلات والتصويت والاعتراض باسم بلدكم.",
  "acting-head.designated.reader.ask":
    "خلال هذه المدة يمكنكم تقديم التعديلات والتصويت والاعتراض باسم بلدكم، شأنكم شأن رئيس الوفد.",
  "acting-head.designated.other.ask":
    "خلال هذه المدة يمكن لهذا الشخص تقديم التعديلات والتصويت والاعتراض باسم بلدكم، شأنه شأن رئيس الوفد.",
  "acting-head.designated.reader.how":
    "للقيام بذلك، افتحوا رابطكم الشخصي. ونرسل إلى هذا العنوان رمزًا من ستة أرقام لكل إجراء.",
  "acting-head.designated.next": "يبقى لبلدكم صوت واحد. ويُبلَّغ كل من رئيس الوفد ورئيس الوفد بالنيابة بما يقوم به الآخر.",
  "acting-head.button": "فتح النصوص",
  "acting-head.ended.event": "انتهاء رئاسة الوفد بالنيابة",
  "acting-head.ended.reader.heading": "لم تعودوا رئيسًا للوفد بالنيابة",
  "acting-head.ended.other.heading": "لم يعد لوفدكم رئيس بالنيابة",
  "acting-head.ended.reader.preheader": "رئيس الوفد وحده يتصرف الآن باسم بلدكم.",
  "acting-head.ended.other.preheader": "رئيس الوفد وحده يتصرف الآن باسم بلدكم.",
  "acting-head.ended.reader.said":
    "انتهت تسميتكم رئيسًا للوفد بالنيابة، ولم يعد بإمكانكم تقديم التعديلات أو التصويت أو الاعتراض باسم بلدكم.",
  "acting-head.ended.other.said":
    "لم يعد الشخص المذكور أدناه رئيسًا لوفدكم بالنيابة. ومن الآن فصاعدًا يقدم رئيس الوفد وحده التعديلات ويصوت ويعترض باسم بلدكم.",
  "acting-head.ended.ask": "يبقى ما تم حتى الآن باسم بلدكم ساريًا، ولا يلزمكم القيام بأي إجراء.",

  "link-alert.second-device.event": "فتح رابط على جهاز آخر",
  "link-alert.second-device.heading": "فُتح رابط شخصي على جهاز آخر",
  "link-alert.second-device.reader.said": "فُتح رابطكم الشخصي على جهاز لم يُستخدم عليه من قبل.",
  "link-alert.second-device.other.said": "فُتح الرابط الخاص بالشخص المذكور أدناه على جهاز لم يُستخدم عليه من قبل.",
  "link-alert.second-device.reader.ask":
    "إذا كنتم من فتحه، فلا يلزمكم القيام بأي إجراء. وإلا، فنرجو الرد على هذه الرسالة فورًا لكي تلغي الأمانة الرابط.",
  "link-alert.second-device.other.ask":
    "نرجو سؤال هذا الشخص. وإذا كان من فتحه شخصًا آخر، فنرجو الرد على هذه الرسالة فورًا لكي تلغي الأمانة الرابط.",
  "link-alert.next":
    "كل من يملك الرابط يستطيع قراءة ما يقرؤه وفدكم. ولكن لا يمكن لأحد بالرابط وحده أن يرسل أسماء وفد أو يقدم تعديلًا أو يصوت أو يعترض، إذ يلزم لذلك أيضًا رمز نرسله إلى عنوان الشخص المعني.",
  "link-alert.second-device.preheader": "إذا لم يقم هذا الشخص بذلك، فنرجو الرد فورًا.",
  "link-alert.code-locked.event": "إدخال رموز خاطئة",
  "link-alert.code-locked.heading": "أُدخل رمز خاطئ عدة مرات",
  "link-alert.code-locked.reader.said":
    "أُدخل رمز خاطئ خمس مرات باستخدام رابطكم الشخصي. ولم يكن لهذه الرموز أي أثر، ولا يُقبل أي رمز لمدة 15 دقيقة.",
  "link-alert.code-locked.other.said":
    "أُدخل رمز خاطئ خمس مرات باستخدام الرابط الخاص بالشخص المذكور أدناه. ولم يكن لهذه الرموز أي أثر، ولا يُقبل من هذا الشخص أي رمز لمدة 15 دقيقة.",
  "link-alert.code-locked.reader.ask":
    "إذا كنتم من أدخله، فنرجو طلب رمز جديد بعد 15 دقيقة. وإلا، فقد يكون الرابط الخاص بكم في حوزة شخص آخر، ونرجو الرد على هذه الرسالة فورًا لكي تلغيه الأمانة.",
  "link-alert.code-locked.other.ask":
    "نرجو سؤال هذا الشخص. وإذا كان من أدخله شخصًا آخر، فنرجو الرد على هذه الرسالة فورًا لكي تلغي الأمانة الرابط.",
  "link-alert.code-locked.preheader": "إذا لم يقم هذا الشخص بذلك، فنرجو الرد فورًا.",

  "act-receipt.preheader": "إذا لم يصدر هذا الإجراء عن بلدكم، فنرجو الرد فورًا.",
  "act-receipt.tabled.event": "استلام تعديل",
  "act-receipt.tabled.said": "قدم بلدكم التعديل المذكور أدناه، وسنكتب إليكم فور معرفة ما إذا كان مقبولًا شكلًا.",
  "act-receipt.supported.event": "تسجيل تأييد",
  "act-receipt.supported.said": "أصبح بلدكم مؤيدًا للتعديل المذكور أدناه.",
  "act-receipt.support-ended.event": "سحب تأييد",
  "act-receipt.support-ended.said": "لم يعد بلدكم مؤيدًا للتعديل المذكور أدناه.",
  "act-receipt.amendment-withdrawn.event": "سحب تعديل",
  "act-receipt.amendment-withdrawn.said": "سحب بلدكم التعديل المذكور أدناه، ويجوز لوفد آخر أن يتبناه.",
  "act-receipt.taken-over.event": "تبني تعديل",
  "act-receipt.taken-over.said": "تبنى بلدكم التعديل المذكور أدناه الذي كان وفد آخر قد سحبه.",
  "act-receipt.merged.event": "دمج تعديل",
  "act-receipt.merged.said": "وافق بلدكم على دمج التعديل المذكور أدناه في تعديل آخر، ولن يُبت فيه بعد الآن على حدة.",
  "act-receipt.rebased.event": "إعادة تقديم تعديل",
  "act-receipt.rebased.said":
    "أعاد بلدكم تقديم التعديل المذكور أدناه على النص المنقح، وسنكتب إليكم فور معرفة ما إذا كان مقبولًا شكلًا.",
  "act-receipt.ballot.event": "استلام الصوت",
  "act-receipt.ballot.said": "استلمنا صوت بلدكم. ولا تذكر هذه الرسالة مضمونه.",
  "act-receipt.ballot.replaces": "ويحل محل صوت بلدكم رقم {number}.",
  "act-receipt.ballot.why":
    "سيُدرج صوتكم بهذه البصمة في سجل التصويت. نرجو الاحتفاظ بهذه الرسالة لكي تتمكنوا من التحقق منه فيه.",
  "act-receipt.secret-ballot.event": "استلام الصوت",
  "act-receipt.secret-ballot.said":
    "شارك بلدكم في الاقتراع السري المذكور أدناه. ويُحفظ الصوت بمعزل عن اسم بلدكم، فلا يمكن لأحد معرفة مضمونه، ولم يعد تغييره ممكنًا.",
  "act-receipt.correction.event": "تسجيل تصويب",
  "act-receipt.correction.said": "أوضح بلدكم كيف كان ينوي التصويت، ودُوّن ذلك في السجل. ولا تتغير نتيجة التصويت.",
  "act-receipt.objection.event": "استلام اعتراض",
  "act-receipt.objection.said":
    "استلمنا اعتراض بلدكم ضمن المهلة. ولذلك لم يُعتمد النص المذكور أدناه بموجب إجراء الموافقة الصامتة.",
  "act-receipt.silence-amendment.event": "استلام تعديل",
  "act-receipt.silence-amendment.said":
    "استلمنا تعديل بلدكم ضمن المهلة، وهو يكسر الصمت كما يكسره الاعتراض. ولذلك لم يُعتمد النص المذكور أدناه بموجب إجراء الموافقة الصامتة.",
  "act-receipt.late-objection.event": "اعتراض بعد انتهاء المهلة",
  "act-receipt.late-objection.said":
    "استلمنا اعتراض بلدكم بعد انتهاء المهلة. وهو لا يغير النتيجة، ويُحفظ مع القرار بوصفه بيانًا.",
  "act-receipt.late-amendment.event": "تعديل بعد انتهاء المهلة",
  "act-receipt.late-amendment.said":
    "استلمنا تعديل بلدكم بعد انتهاء المهلة. وهو لا يغير النتيجة، ويُحفظ مع القرار بوصفه بيانًا.",
  "act-receipt.silence-statement.event": "استلام بيان",
  "act-receipt.silence-statement.said":
    "أُرفق البيان التفسيري لبلدكم بالقرار المتعلق بالنص المذكور أدناه، وهو لا يحول دون اعتماده.",
  "act-receipt.consensus-objection.event": "تسجيل اعتراض",
  "act-receipt.consensus-objection.said":
    "اعترض بلدكم على اعتماد النص المذكور أدناه بتوافق الآراء. ولذلك لا يوجد توافق في الآراء بشأنه.",
  "act-receipt.statement.event": "استلام بيان",
  "act-receipt.statement.said": "أُرفق بيان بلدكم بالقرار المتعلق بالنص المذكور أدناه، وسيُنشر معه.",
  "act-receipt.statement-withdrawn.event": "سحب بيان",
  "act-receipt.statement-withdrawn.said":
    "سحب بلدكم بيانًا بشأن النص المذكور أدناه. ويبقى البيان في السجل، ولكنه لن يُنشر.",
  "act-receipt.words.why":
    "تحدد هذه البصمة بدقة النص الذي استلمناه. نرجو الاحتفاظ بهذه الرسالة لكي تتمكنوا من إثبات ذلك.",
};
