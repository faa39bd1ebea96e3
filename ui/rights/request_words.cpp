#include "ui/rights/request_words.h"

#include "ui/language/customer_words.h"
#include "ui/language/word_labels.h"
#include "ui/language/word_table.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace ui::words {

namespace {

class RequestWords
{
    Q_DECLARE_TR_FUNCTIONS(ui::RequestWords)
};

using Right = db::DataRight;
using Ended = db::RequestOutcome;

constexpr Word<Right> kRightWords[]{
    {Right::Access, {QT_TRANSLATE_NOOP("ui::RequestWords", "to see the data")}},
    {Right::Correct, {QT_TRANSLATE_NOOP("ui::RequestWords", "to correct the data")}},
    {Right::Delete, {QT_TRANSLATE_NOOP("ui::RequestWords", "to delete the data")}},
    {Right::Restrict, {QT_TRANSLATE_NOOP("ui::RequestWords", "to restrict the use of the data")}},
    {Right::Object, {QT_TRANSLATE_NOOP("ui::RequestWords", "to object to the use of the data")}},
    {Right::Withdraw, {QT_TRANSLATE_NOOP("ui::RequestWords", "to withdraw a consent")}},
    {Right::Complain, {QT_TRANSLATE_NOOP("ui::RequestWords", "a complaint")}},
    {Right::Provide, {QT_TRANSLATE_NOOP("ui::RequestWords", "to receive the data")}},
};

constexpr Word<Ended> kEndedWords[]{
    {Ended::Done, QT_TRANSLATE_NOOP3("ui::RequestWords", "done", "how a request ended")},
    {Ended::Refused, QT_TRANSLATE_NOOP3("ui::RequestWords", "refused", "how a request ended")},
    {Ended::Withdrawn, QT_TRANSLATE_NOOP3("ui::RequestWords", "withdrawn", "how a request ended")},
};

} // namespace

QString right(db::DataRight right)
{
    return wordIn(kRightWords, "ui::RequestWords", right);
}

QString requestStanding(const db::DataRequest &request)
{
    if (!request.isOpen())
        return wordIn(kEndedWords, "ui::RequestWords", *request.outcome);
    return (request.repliedAtMs ? RequestWords::tr("due %1", "a day")
                                : RequestWords::tr("reply due %1", "a day"))
        .arg(fullDate(request.nextDueOn()));
}

QString requestLine(const db::DataRequest &request)
{
    const QString line =
        RequestWords::tr("%1 · received on %2 by %3", "what is asked, a day, a channel")
            .arg(right(request.right), fullDate(request.receivedOn), labelOf(request.channel));
    return request.restricts()
               ? RequestWords::tr("%1 · no message goes out", "a request that restricts").arg(line)
               : line;
}

} // namespace ui::words
