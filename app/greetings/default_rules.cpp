#include "app/greetings/default_rules.h"

using namespace Qt::StringLiterals;

namespace app {

QList<db::GreetingRule> defaultRules()
{
    const auto rule = [](const QString &occasion, QTime at) {
        db::GreetingRule made;
        made.occasionKey = occasion;
        made.channels = {db::Channel::Zalo, db::Channel::Sms, db::Channel::Email};
        made.sendAt = at;
        return made;
    };
    const QTime kEvening(19, 0);
    const QTime kMorning(8, 30);

    QList<db::GreetingRule> rules{rule(u"birthday"_s, kEvening), rule(u"birthday_lunar"_s, kEvening),
                                  rule(u"new_year"_s, kEvening), rule(u"tet_mung_1"_s, kMorning),
                                  rule(u"trung_thu"_s, kEvening)};
    for (const QString &day : {u"phu_nu_8_3"_s, u"phu_nu_20_10"_s}) {
        db::GreetingRule women = rule(day, kMorning);
        women.gender = db::Gender::Female;
        rules.append(women);
    }
    db::GreetingRule teachers = rule(u"nha_giao"_s, kMorning);
    teachers.occupation = u"giáo viên|giảng viên|nhà giáo|thầy giáo|cô giáo|teacher|lecturer"_s;
    db::GreetingRule doctors = rule(u"thay_thuoc"_s, kMorning);
    doctors.occupation =
        u"bác sĩ|y tá|y sĩ|điều dưỡng|dược sĩ|nha sĩ|hộ lý|hộ sinh|doctor|nurse|pharmacist|dentist"_s;
    db::GreetingRule owners = rule(u"doanh_nhan"_s, kMorning);
    owners.occupation =
        u"doanh nhân|giám đốc|chủ shop|chủ cửa hàng|chủ doanh nghiệp|entrepreneur|director|owner"_s;
    db::GreetingRule christmas = rule(u"giang_sinh"_s, kEvening);
    christmas.enabled = false; // by taste and faith: the shop decides
    db::GreetingRule anniversary = rule(u"ky_niem_khach_hang"_s, kEvening);
    anniversary.audience = db::Audience::Existing;
    rules.append({teachers, doctors, owners, christmas, anniversary});
    return rules;
}

} // namespace app
