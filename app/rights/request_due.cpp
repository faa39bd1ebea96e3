#include "app/rights/request_due.h"

#include "app/calendar/public_holidays.h"

#include <array>

namespace app {

namespace {

constexpr int kReplyWorkingDays = 2;

struct LegalSpan
{
    int days;
    int daysWithThirdParty;
    int extension;
};

constexpr LegalSpan kToStop{15, 20, 15};
constexpr LegalSpan kToShow{10, 15, 10};
constexpr LegalSpan kToDelete{20, 30, 20};
constexpr LegalSpan kToProtect{15, 15, 15}; // the decree gives no more time with a third party

// In the order of db::DataRight; the last but one is a complaint.
constexpr std::array kLegalSpans{kToShow, kToShow, kToDelete, kToStop, kToStop, kToStop, kToProtect, kToShow};

const LegalSpan &spanOf(db::DataRight right)
{
    return kLegalSpans.at(static_cast<std::size_t>(right));
}

} // namespace

RequestDue dueOf(db::DataRight right, QDate received, ThirdParty thirdParty)
{
    QDate reply = received;
    for (int left = kReplyWorkingDays; left > 0;) {
        reply = reply.addDays(1);
        if (isWorkingDay(reply))
            --left;
    }
    const LegalSpan &span = spanOf(right);
    return {reply,
            received.addDays(thirdParty == ThirdParty::Involved ? span.daysWithThirdParty : span.days)};
}

int extensionDays(db::DataRight right)
{
    return spanOf(right).extension;
}

} // namespace app
