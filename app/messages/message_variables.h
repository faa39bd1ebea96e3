#pragma once

#include "app/messages/variables.h"
#include "db/customers/customer.h"
#include "db/greetings/occasion.h"

#include <QDate>
#include <QString>

#include <optional>

namespace app {

/// All that one message may speak of. Honorific, age and lunar values are worked out elsewhere and brought
/// here ready to print; what is not known stays empty, and the template's fallbacks see to it.
struct MessageContext
{
    const db::Customer *customer = nullptr; ///< borrowed; may be null for a preview without a customer
    QString honorific;                      ///< as inside a sentence: "chị", "anh/chị"; "Ms" in English
    QString shopName;
    QString shopSelf; ///< how the shop calls itself: "em", "shop"
    QString shopPhone;
    QString shopGoods; ///< what it sells: "hoa tươi, quà tặng"
    std::optional<db::Occasion> occasion;
    QDate date;           ///< the day that is greeted; may be invalid
    int occasionYear = 0; ///< 0: the year of `date`
    QString canChi;       ///< on the eve of Tet that of the year to come
    QString lunarDate;
    QString dayName;             ///< of a personal day; a child's name on its birthday is not among them
    QString childName;           ///< on a child's birthday
    std::optional<int> dayYears; ///< since the event of a personal day
    std::optional<int> age;      ///< the age reached on `date`; nothing for companies and unknown years
    QString language = QStringLiteral("vi"); ///< the template's: "vi" or "en"
};

Variables variablesFor(const MessageContext &context);

} // namespace app
