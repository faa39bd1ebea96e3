#pragma once

#include <QString>
#include <QStringList>

namespace app {

/// The name on a card: its FN, and the parts of its N.
struct VcardName
{
    QString whole;
    QString family;
    QString given;
    QString middle;

    bool hasParts() const { return !family.isEmpty() || !given.isEmpty() || !middle.isEmpty(); }
};

/// The whole name as one reads it, of a Vietnamese the family name first ("Nguyễn Thị Lan"). Phones put the
/// parts into an order of their own, and people put words into whichever field is in front of them: what the
/// card writes as a whole is taken, unless the parts hold the same words and begin with a family name where
/// the whole does not, or say more of it than an honorific and some of them ("Anh Ánh" of "Nguyễn Thị Ánh").
/// Words behind a Vietnamese name that the parts lack become a remark, which an import takes off: "Chị Lan
/// shop hoa" beside "Nguyễn Thị Lan" is "Chị Nguyễn Thị Lan (shop hoa)", "Nguyễn Thị Hoa Quận 3" beside "Hoa"
/// is "Nguyễn Thị Hoa (Quận 3)". Where no family name is known the whole stays as it is, "Lan shop hoa".
/// Empty: the card has no name.
QString wholeNameOf(const VcardName &name);

/// "Anh" of "Anh Ánh", where wholeNameOf takes the name from the parts and they do not hold it; as written.
QString honorificBefore(const VcardName &name);

/// What one is called by where the last word does not say it: "John" of "John Smith", "Lan" of "Lan shop
/// hoa". `whole` is as wholeNameOf gives it. Empty where the last word says it, or the card does not.
QString givenNameWithin(const VcardName &name, const QString &whole);

} // namespace app
