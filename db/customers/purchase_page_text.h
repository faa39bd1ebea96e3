#pragma once

#include <QByteArrayView>

namespace db {

/// So many neighbouring customers share a page: the triggers of the table divide by it.
inline constexpr qint64 kPurchaseBlock = 4096;

/// Reads digits; false where there are none.
inline bool readDigits(const char *&at, const char *end, quint64 &number)
{
    const char *const begin = at;
    number = 0;
    while (at != end && *at >= '0' && *at <= '9')
        number = number * 10 + static_cast<quint64>(*at++ - '0');
    return at != begin;
}

/// Reads a place in a block, which has four digits, and the blank after it.
inline bool readPlace(const char *&at, const char *end, quint64 &place)
{
    if (end - at < 5)
        return false;
    place = 0;
    for (int i = 0; i < 4; ++i) {
        const unsigned digit = static_cast<unsigned char>(at[i]) - unsigned{'0'};
        if (digit > 9)
            return false;
        place = place * 10 + digit;
    }
    const bool isSeparated = at[4] == ' ';
    at += 5;
    return isSeparated && place < kPurchaseBlock;
}

/// Calls take(place in the block, amount) with each purchase of ";0007 50000;4095 0;". By hand: millions are
/// read. False: the text is something else.
template <class Take> bool readPurchasePage(QByteArrayView purchases, Take take)
{
    const char *at = purchases.cbegin();
    const char *const end = purchases.cend();
    if (purchases.size() < 2 || *at++ != ';')
        return false;
    while (at != end) {
        quint64 place = 0;
        quint64 amount = 0;
        if (!readPlace(at, end, place))
            return false;
        const bool isNegative = at != end && *at == '-';
        at += isNegative ? 1 : 0;
        if (!readDigits(at, end, amount) || at == end || *at++ != ';')
            return false;
        take(place, static_cast<qint64>(isNegative ? 0 - amount : amount));
    }
    return true;
}

} // namespace db
