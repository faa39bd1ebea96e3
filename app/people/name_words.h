#pragma once

#include <QString>
#include <QStringView>
#include <QVarLengthArray>

namespace app {

/// Words of a name, in its order; they live as long as the name.
using NameWords = QVarLengthArray<QStringView, 16>;

/// Where a remark begins that is no part of the name, with the blanks before it: "Lan (mẹ bé Bi)",
/// "Lan - sỉ"; the size of the name where there is none.
qsizetype remarkIn(QStringView name);

/// All words of a clean name, without "(mẹ bé Bi)" at its end.
NameWords writtenWordsOf(QStringView name);
/// Those that a person can be called by, without a remark behind a dash and without a description in lower
/// case behind a capital ("Quân tóc xoăn"); all where there is none.
NameWords nameWordsOf(QStringView name);

/// How many words at the beginning are the family name ("Tôn Nữ": two); at least one word is left for the
/// given name.
qsizetype familyWords(const NameWords &words);
/// The words from one place up to another, with blanks.
QString joinedWords(const NameWords &words, qsizetype from, qsizetype to);

} // namespace app
