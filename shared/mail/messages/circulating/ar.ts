import type { Messages } from "../en.ts";
import type { circulating as en } from "./en.ts";

/** Arabic: texts that go out to delegations, and the time for amendments to them. */
export const circulating: Pick<Messages, keyof typeof en> = {
  "label.text": "النص",
  "label.paragraphs": "عدد الفقرات",
  "label.languages": "اللغات المتاحة",
  "language.ar": "العربية",
  "language.en": "الإنكليزية",
  "language.fr": "الفرنسية",
  "language.es": "الإسبانية",

  "text.button": "قراءة النص",
  "text.link": "يفتح رابطكم الشخصي هذا النص، ولا يلزم لذلك حساب ولا كلمة مرور.",
  "text.delegate": "لدى جهة الاتصال في بلدكم رابط شخصي يفتح هذا النص.",

  "circulation.first.event": "مشروع الاستنتاجات",
  "circulation.first.heading": "مشروع استنتاجات معروض على وفدكم",
  "circulation.first.said": "عُمم على الوفود مشروع الاستنتاجات المذكور أدناه.",
  "circulation.revised.event": "مشروع الاستنتاجات المنقح",
  "circulation.revised.heading": "نص منقح معروض على وفدكم",
  "circulation.revised.said":
    "نُقح مشروع الاستنتاجات المذكور أدناه وعُمم على الوفود، وتحل هذه النسخة محل النسخة السابقة.",
  "circulation.preheader": "لا يلزمكم القيام بأي إجراء في الوقت الحالي.",
  "circulation.next": "لا يلزمكم القيام بأي إجراء في الوقت الحالي، وسنكتب إليكم فور فتح باب تقديم التعديلات.",

  "amendments-open.event": "باب تقديم التعديلات مفتوح",
  "amendments-open.heading": "يمكن تقديم التعديلات",
  "amendments-open.said": "بدأت مهلة تقديم التعديلات على مشروع الاستنتاجات المذكور أدناه.",
  "amendments-open.how":
    "يقدم رئيس وفدكم، أو رئيس الوفد بالنيابة، التعديلات باستخدام الرابط الشخصي المرسل إليه. ويتعلق كل تعديل بفقرة واحدة، ويجوز تحريره بأي لغة من لغات المؤتمر.",
  "amendments-open.delegate.how":
    "ويمكنكم تقديم التعديلات من هناك. ويتعلق كل تعديل بفقرة واحدة، ويجوز تحريره بأي لغة من لغات المؤتمر. ونرسل إلى هذا العنوان رمزًا من ستة أرقام لكل تعديل.",
};
