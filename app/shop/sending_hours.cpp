#include "app/shop/sending_hours.h"

#include <algorithm>

namespace app {

QTime SendingHours::nearest(QTime time) const
{
    return std::clamp(time, from, until);
}

bool SendingHours::areSound() const
{
    return from.isValid() && until.isValid() && usual.isValid() && earliest() <= from && from < until &&
           until <= latest() && allow(usual);
}

SendingHours SendingHours::mended() const
{
    const SendingHours lawful;
    SendingHours mended;
    mended.from = from.isValid() ? std::clamp(from, earliest(), latest()) : lawful.from;
    mended.until = until.isValid() ? std::clamp(until, earliest(), latest()) : lawful.until;
    if (mended.from >= mended.until)
        mended = lawful;
    mended.usual = mended.nearest(usual.isValid() ? usual : lawful.usual);
    return mended;
}

} // namespace app
