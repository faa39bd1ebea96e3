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
/// Empty: the card has no name.
QString wholeNameOf(const VcardName &name);

/// "Anh" of "Anh Ánh", where wholeNameOf takes the name from the parts and they do not hold it; as written.
QString honorificBefore(const VcardName &name);

/// What a foreigner is called by: "John" of "John Smith". Empty where the last word says it, as with
/// Vietnamese names, or the card does not.
QString foreignGivenNameOf(const VcardName &name, const QString &whole);

} // namespace app
