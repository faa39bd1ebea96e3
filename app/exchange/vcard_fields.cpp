#include "app/exchange/vcard_fields.h"

using namespace Qt::StringLiterals;

namespace app {

QStringList vcardFieldKeys(VcardOrigin origin)
{
    QStringList keys{u"full_name"_s, u"given_name"_s,   u"phone"_s,      u"email"_s,       u"zalo"_s,
                     u"facebook"_s,  u"website"_s,      u"birthday"_s,   u"gender"_s,      u"honorific"_s,
                     u"kind"_s,      u"company"_s,      u"occupation"_s, u"address"_s,     u"address"_s,
                     u"province"_s,  u"tags"_s,         u"note"_s,       u"wedding_day"_s, u"picture"_s,
                     u"relations"_s, u"personal_days"_s};
    if (origin == VcardOrigin::Own)
        keys += {u"code"_s,          u"birthday_calendar"_s, u"stage"_s,         u"since"_s, u"consent"_s,
                 u"other_contact"_s, u"preferred_channel"_s, u"preferred_hour"_s};
    return keys;
}

} // namespace app
