#include "ui/outbox/trouble_sentences.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace ui {

QStringList troubleSentences(const QString &words, const QList<TroubledAccount> &troubles,
                             const QSet<QString> &told)
{
    struct Sentence
    {
        QStringList accounts;
        TroubledAccount first;
    };
    QList<Sentence> sentences;
    for (const TroubledAccount &trouble : troubles) {
        if (told.contains(trouble.account))
            continue;
        const auto same = std::ranges::find_if(sentences, [&trouble](const Sentence &one) {
            return trouble.isOfAll && one.first.isOfAll && one.first.reason == trouble.reason;
        });
        if (same == sentences.end())
            sentences.append({{trouble.account}, trouble});
        else
            same->accounts.append(trouble.account);
    }
    QStringList texts;
    for (const Sentence &one : sentences)
        texts.append(words.arg(one.accounts.join(u", "_s), one.first.reason));
    return texts;
}

} // namespace ui
