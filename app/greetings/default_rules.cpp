#include "app/greetings/default_rules.h"

using namespace Qt::StringLiterals;

namespace app {

QList<db::GreetingRule> defaultRules()
{
    const auto rule = [](const QString &occasion, QTime at, const QString &occupation = {}) {
        db::GreetingRule made;
        made.occasionKey = occasion;
        made.occupation = occupation;
        made.channels = {db::Channel::Zalo, db::Channel::Sms, db::Channel::Email};
        made.sendAt = at;
        return made;
    };
    const QTime kEvening(19, 0);
    const QTime kMorning(8, 30);
    QList<db::GreetingRule> rules{
        rule(u"birthday"_s, kEvening),
        rule(u"birthday_lunar"_s, kEvening),
        rule(u"new_year"_s, kEvening),
        rule(u"tet_mung_1"_s, kMorning),
        rule(u"trung_thu"_s, kEvening),
        rule(u"phu_nu_8_3"_s, kMorning),
        rule(u"phu_nu_20_10"_s, kMorning),
        rule(u"nha_giao"_s, kMorning, u"giáo viên|giảng viên|nhà giáo|thầy giáo|cô giáo|teacher|lecturer"_s),
        rule(u"thay_thuoc"_s, kMorning,
             u"bác sĩ|y tá|y sĩ|điều dưỡng|dược sĩ|nha sĩ|hộ lý|hộ sinh|doctor|nurse|pharmacist|dentist"_s),
        rule(u"doanh_nhan"_s, kMorning,
             u"doanh nhân|giám đốc|chủ shop|chủ cửa hàng|chủ doanh nghiệp|entrepreneur|director|owner"_s),
        rule(u"giang_sinh"_s, kEvening),
        rule(u"ky_niem_khach_hang"_s, kEvening)};
    for (db::GreetingRule &one : rules) {
        if (one.occasionKey.startsWith("phu_nu_"_L1))
            one.gender = db::Gender::Female;
        one.enabled = one.occasionKey != "giang_sinh"_L1; // by taste and faith: the shop decides
    }
    rules.last().audience = db::Audience::Existing;
    return rules;
}

} // namespace app
