import type { Messages } from "../en.ts";
import type { deciding as en } from "./en.ts";

/** Arabic: what became of amendments and texts, and the silence procedure. */
export const deciding: Pick<Messages, keyof typeof en> = {
  "label.because": "التعديل الذي حسم الأمر",
  "label.objectBefore": "الاعتراضات قبل",
  "label.was": "الموعد السابق",
  "label.brokenBy": "كسر الصمت",
  "label.notReached": "لم يثبت إبلاغ",
  "label.fingerprint.record": "بصمة السجل (SHA-256)",

  "amendment-outcome.preheader": "يتعلق الأمر بتعديل قدمه بلدكم أو يؤيده.",
  "amendment-outcome.admitted.event": "تعديل مقبول شكلًا",
  "amendment-outcome.admitted.said": "التعديل المذكور أدناه، الذي قدمه بلدكم أو يؤيده، مقبول شكلًا وسيُبت فيه.",
  "amendment-outcome.admitted.ask": "لا يلزمكم القيام بأي إجراء في الوقت الحالي، وسنكتب إليكم فور البت فيه.",
  "amendment-outcome.accepted.event": "قبول تعديل",
  "amendment-outcome.accepted.said":
    "قبل مقدم النص التعديل المذكور أدناه، الذي قدمه بلدكم أو يؤيده، ولا يلزم التصويت عليه على حدة.",
  "amendment-outcome.adopted.event": "اعتماد تعديل",
  "amendment-outcome.adopted.said": "اعتُمد التعديل المذكور أدناه، الذي قدمه بلدكم أو يؤيده، وأصبح جزءًا من النص.",
  "amendment-outcome.rejected.event": "رفض تعديل",
  "amendment-outcome.rejected.said":
    "رُفض التعديل المذكور أدناه، الذي قدمه بلدكم أو يؤيده، ويبقى النص في هذا الموضع كما هو.",
  "amendment-outcome.ruled-out.event": "تعديل غير مقبول شكلًا",
  "amendment-outcome.ruled-out.said":
    "قررت الرئاسة أن التعديل المذكور أدناه، الذي قدمه بلدكم أو يؤيده، غير مقبول شكلًا، ولن يُطرح للتصويت.",
  "amendment-outcome.ruled-out.ask": "ما دامت مهلة تقديم التعديلات جارية، يمكن لبلدكم تقديم تعديل آخر.",
  "amendment-outcome.lapsed.event": "سقوط تعديل",
  "amendment-outcome.lapsed.said":
    "سقط التعديل المذكور أدناه، الذي قدمه بلدكم أو يؤيده، بعد البت في تعديل آخر، ولن يُطرح للتصويت.",
  "amendment-outcome.ask": "لا يلزمكم القيام بأي إجراء.",

  "silence-opened.event": "إجراء الموافقة الصامتة",
  "silence-opened.heading": "نص معروض بموجب إجراء الموافقة الصامتة",
  "silence-opened.preheader": "يجب أن يصلنا أي اعتراض {before}.",
  "silence-opened.said":
    "عرضت الرئاسة النص المذكور أدناه بموجب إجراء الموافقة الصامتة. ويُعتمد النص ما لم يعترض أحد الوفود أو يقدم تعديلًا كتابةً قبل انتهاء المهلة.",
  "silence-opened.ask":
    "إذا كان بلدكم موافقًا، فلا يلزمكم القيام بأي إجراء. وإذا لم يكن موافقًا، فيجب أن يصلنا اعتراضه {before}.",
  "silence-opened.informed.ask":
    "نبلغ بلدكم بذلك للعلم، ولا يحق له الاعتراض، ولا يلزمكم القيام بأي إجراء. وتنتهي مهلة الاعتراض يوم {when}.",
  "silence-opened.delegate.how":
    "لتقديم اعتراض أو تعديل، افتحوا رابطكم الشخصي واكتبوه هناك. ثم نرسل إلى هذا العنوان رمزًا من ستة أرقام لتأكيده.",
  "silence-opened.contact.how":
    "لا يمكن أن يعترض إلا رئيس وفدكم أو رئيس الوفد بالنيابة، باستخدام الرابط الشخصي المرسل إليه. أما رابطكم فيفتح النص.",
  "silence-opened.late":
    "كل ما نستلمه في تلك اللحظة أو بعدها يكون قد فات أوانه، ويُحفظ بوصفه بيانًا ولا يحول دون اعتماد النص.",

  "silence-news.extended.event": "تمديد المهلة",
  "silence-news.extended.heading": "مُددت مهلة الاعتراض",
  "silence-news.extended.said":
    "مددت الرئاسة إجراء الموافقة الصامتة بشأن النص المذكور أدناه، وكان مقررًا أن ينتهي يوم {when}. ولم يتغير النص ولا الوفود التي يحق لها الاعتراض.",
  "silence-news.extended.ask":
    "إذا كان بلدكم موافقًا، فلا يلزمكم القيام بأي إجراء. ويجب الآن أن يصلنا أي اعتراض {before}.",
  "silence-news.adopted-ad-referendum.event": "اعتماد النص بشرط الاستشارة",
  "silence-news.adopted-ad-referendum.heading": "اعتُمد النص بشرط الاستشارة",
  "silence-news.adopted-ad-referendum.said":
    "انتهت المهلة دون أن يعترض أحد، وبذلك يُعتمد النص المذكور أدناه بشرط الاستشارة.",
  "silence-news.adopted-ad-referendum.ask":
    "لا يزال بإمكان الوفود التي كانت غائبة أن تعترض {before}. أما الوفود الأخرى فلا يلزمها القيام بأي إجراء.",

  "silence-office.announce.event": "الموافقة الصامتة: اعتماد النص",
  "silence-office.announce.heading": "اعتُمد نص بموجب إجراء الموافقة الصامتة",
  "silence-office.announce.said": "انتهت مهلة الاعتراض على النص المذكور أدناه دون أن يعترض أحد، وبذلك اعتُمد النص.",
  "silence-office.announce.ask": "نرجو أن تطلبوا من الرئاسة إعلان ذلك في الجلسة المقبلة.",
  "silence-office.not-served.event": "صمت بلا أثر",
  "silence-office.not-served.heading": "لم يُعتمد النص لعدم ثبوت إبلاغ جميع الوفود",
  "silence-office.not-served.said":
    "انتهت مهلة الاعتراض على النص المذكور أدناه. ولم يثبت أن الوفود المذكورة أدناه كانت على علم بها، ولذلك لا يُعد صمتها موافقة. ولم يُعتمد النص.",
  "silence-office.not-served.ask": "نرجو إبلاغ الرئاسة، ويمكنها بدء إجراء جديد للموافقة الصامتة.",
  "silence-office.notice-failed.event": "الموافقة الصامتة: تعذر تسليم إشعار",
  "silence-office.notice-failed.heading": "لم يُسلَّم إشعار بإجراء الموافقة الصامتة",
  "silence-office.notice-failed.said":
    "لم يُسلَّم إشعار موجه إلى الوفد المذكور أدناه، ولا يوجد ما يثبت بطريقة أخرى أنه على علم بإجراء الموافقة الصامتة.",
  "silence-office.notice-failed.ask":
    "نرجو إبلاغ الرئاسة، وعليها أن تتصرف قبل انتهاء المهلة: إعادة الإرسال أو التسليم باليد أو التمديد. وإلا، فلا يُعتمد النص.",
  "silence-office.hand-over-ordered.event": "الموافقة الصامتة: تسليم باليد",
  "silence-office.hand-over-ordered.heading": "يجب تسليم إشعار بإجراء الموافقة الصامتة باليد",
  "silence-office.hand-over-ordered.said":
    "تطلب الرئاسة تسليم الإشعار بإجراء الموافقة الصامتة باليد إلى الوفد المذكور أدناه.",
  "silence-office.hand-over-ordered.ask": "نرجو تسليم الإشعار وتسجيل هذا التسليم قبل انتهاء المهلة.",
  "silence-office.came-too-late.event": "الموافقة الصامتة: اعتراض متأخر",
  "silence-office.came-too-late.heading": "وصل اعتراض أو تعديل بعد انتهاء المهلة",
  "silence-office.came-too-late.said":
    "أرسل الوفد المذكور أدناه اعتراضًا أو تعديلًا بعد انتهاء المهلة. وهو لا يغير النتيجة، ويُحفظ بوصفه بيانًا.",
  "silence-office.came-too-late.ask": "نرجو إبلاغ الرئاسة بذلك.",
  "silence-office.objection-added.event": "الموافقة الصامتة: اعتراض آخر",
  "silence-office.objection-added.heading": "اعترض وفد آخر",
  "silence-office.objection-added.said":
    "اعترض الوفد المذكور أدناه أيضًا أو قدم تعديلًا ضمن المهلة. وكان الصمت قد كُسر من قبل، ويبقى النص غير معتمد.",
  "silence-office.objection-added.ask": "نرجو إبلاغ الرئاسة بذلك.",

  "decision-result.ADOPTED.event": "اعتماد النص",
  "decision-result.ADOPTED.heading": "اعتُمد النص",
  "decision-result.NOT_ADOPTED.event": "عدم اعتماد النص",
  "decision-result.NOT_ADOPTED.heading": "لم يُعتمد النص",
  "decision-result.VOID.event": "تصويت باطل",
  "decision-result.VOID.heading": "التصويت باطل",
  "decision-result.consensus.adopted.preheader": "بتوافق الآراء، دون تصويت.",
  "decision-result.consensus.adopted.said": "اعتُمد النص المذكور أدناه بتوافق الآراء، دون تصويت.",
  "decision-result.consensus.none.preheader": "لم يتحقق توافق في الآراء.",
  "decision-result.consensus.none.said":
    "قُدم اعتراض على النص المذكور أدناه. ولا يوجد توافق في الآراء بشأنه، ولم يُعتمد.",
  "decision-result.silence.adopted.preheader": "بموجب إجراء الموافقة الصامتة، دون اعتراض.",
  "decision-result.silence.adopted.said":
    "انتهت مهلة الاعتراض على النص المذكور أدناه دون أن يعترض أحد، وبذلك اعتُمد النص دون تصويت.",
  "decision-result.silence.objection.preheader": "كُسر الصمت باعتراض.",
  "decision-result.silence.objection.said":
    "اعترض أحد الوفود ضمن المهلة على النص المذكور أدناه. وبذلك كُسر الصمت، ولم يُعتمد النص.",
  "decision-result.silence.amendment.preheader": "كُسر الصمت بتقديم تعديل.",
  "decision-result.silence.amendment.said":
    "قدم أحد الوفود ضمن المهلة تعديلًا على النص المذكور أدناه. وبذلك كُسر الصمت، ولم يُعتمد النص.",
  "decision-result.silence.unproven.preheader": "لم يثبت إبلاغ جميع الوفود.",
  "decision-result.silence.unproven.said":
    "انتهت مهلة الاعتراض على النص المذكور أدناه. وتعذر إثبات إبلاغ جميع الوفود، ولا يُعد صمت من لم يُبلَّغ موافقة. ولذلك لم يُعتمد النص.",
  "decision-result.vote.preheader": "المؤيدون: {yes}. المعارضون: {no}. الممتنعون: {abstain}.",
  "decision-result.vote.secret.preheader": "بالاقتراع السري.",
  "decision-result.vote.adopted.said": "طُرح النص المذكور أدناه للتصويت واعتُمد.",
  "decision-result.vote.rejected.said":
    "طُرح النص المذكور أدناه للتصويت ولم يحصل على الأغلبية المطلوبة، ولذلك لم يُعتمد.",
  "decision-result.vote.quorum-lost.preheader": "لم يعد النصاب القانوني مكتملًا.",
  "decision-result.vote.quorum-lost.said":
    "لم يعد النصاب القانوني مكتملًا قبل إقفال التصويت على النص المذكور أدناه. والتصويت باطل، ولم يُتخذ أي قرار.",
  "decision-result.vote.ballots-and-voters-differ.preheader": "لا يطابق عدد الأصوات عدد المصوتين.",
  "decision-result.vote.ballots-and-voters-differ.said":
    "في التصويت على النص المذكور أدناه، لا يطابق عدد الأصوات عدد الوفود التي صوتت. والتصويت باطل، ولم يُتخذ أي قرار.",
  "decision-result.few":
    "عدد الوفود التي صوتت سرًا قليل إلى حد أن الأرقام تكشف كيف صوت كل منها. ولذلك لا تُذكر الأرقام، ولا يُنشر سجل بها.",
  "decision-result.ask": "لا يلزمكم القيام بأي إجراء.",
  "decision-result.chair": "ستعلن الرئاسة كيف يستمر العمل على هذا النص.",
  "decision-result.again": "يمكن طرح النص للتصويت مرة أخرى.",
  "decision-result.silence.again": "يمكن للرئاسة بدء إجراء جديد للموافقة الصامتة.",
  "decision-result.statements":
    "{count, plural, zero {لم يُرفق بالقرار حتى الآن أي تحفظ أو بيان.} one {أُرفق بالقرار حتى الآن تحفظ أو بيان واحد.} two {أُرفق بالقرار حتى الآن تحفظان أو بيانان.} few {أُرفقت بالقرار حتى الآن # تحفظات أو بيانات.} many {أُرفق بالقرار حتى الآن # تحفظًا أو بيانًا.} other {أُرفق بالقرار حتى الآن # تحفظ أو بيان.}}",
  "decision-result.button": "الاطلاع على القرار",
  "decision-result.why":
    "نرجو الاحتفاظ بهذه الرسالة. فالبصمة تحدد السجل الكامل لهذا القرار، ويمكن لأي شخص أن يتحقق بها من نسخة عن السجل.",
};
