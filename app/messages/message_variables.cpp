#include "app/messages/message_variables.h"

#include <QLocale>

namespace app {

namespace {

/// Full years from one day to the other; 29 February counts as 28 in other years. Nothing below one.
std::optional<int> fullYears(QDate from, QDate to)
{
    if (!from.isValid() || !to.isValid())
        return std::nullopt;
    int years = to.year() - from.year();
    if (from.addYears(years) > to)
        --years;
    return years >= 1 ? std::optional(years) : std::nullopt;
}

/// "21/11/2026" in Vietnamese, "21 November 2026" in English; nothing for an invalid date.
QString dateForMessage(QDate date, QStringView language)
{
    if (!date.isValid())
        return {};
    if (language == u"en")
        return QLocale(QLocale::English, QLocale::UnitedKingdom).toString(date, u"d MMMM yyyy");
    return date.toString(u"dd/MM/yyyy");
}

} // namespace

Variables variablesFor(const MessageContext &context)
{
    const bool english = context.language == u"en";
    Variables values;
    values.set(Variable::Honorific, context.honorific);
    values.set(Variable::Shop, context.shopName);
    values.set(Variable::Self, context.shopSelf);
    values.set(Variable::Phone, context.shopPhone);
    values.set(Variable::Goods, context.shopGoods);
    values.set(Variable::CanChi, context.canChi);
    values.set(Variable::LunarDate, context.lunarDate);
    values.set(Variable::Date, dateForMessage(context.date, context.language));
    if (context.age && *context.age > 0)
        values.set(Variable::Age, QString::number(*context.age));
    values.set(Variable::DayName, context.dayName);
    values.set(Variable::ChildName, context.childName);
    if (context.dayYears && *context.dayYears > 0)
        values.set(Variable::DayYears, QString::number(*context.dayYears));
    if (context.occasion) {
        const QString &wanted = english ? context.occasion->nameEn : context.occasion->nameVi;
        const QString &other = english ? context.occasion->nameVi : context.occasion->nameEn;
        values.set(Variable::Occasion, wanted.isEmpty() ? other : wanted);
    }
    if (context.occasionYear != 0)
        values.set(Variable::Year, QString::number(context.occasionYear));
    else if (context.date.isValid())
        values.set(Variable::Year, QString::number(context.date.year()));
    if (context.customer) {
        values.set(Variable::GivenName, context.customer->givenName);
        values.set(Variable::FullName, context.customer->fullName);
        values.set(Variable::SinceDate, dateForMessage(context.customer->since, context.language));
        if (const auto years = fullYears(context.customer->since, context.date))
            values.set(Variable::SinceYears, QString::number(*years));
    }
    return values;
}

} // namespace app
