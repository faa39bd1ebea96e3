#include "app/mail/delivery_report.h"

#include "app/mail/delivery_words.h"
#include "app/mail/mail_address.h"
#include "app/mail/mail_parameters.h"

#include <QRegularExpression>

#include <algorithm>
#include <utility>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kMostReported = 100;     ///< recipients of one report
constexpr qsizetype kMostOfReport = 100'000; ///< characters of its words

/// The first part of a multipart for which `fits`; those within mails that it brings back are left out.
template <class Fits> const MailPart *findPart(const MailPart &mail, Fits fits)
{
    if (!mail.mediaType.startsWith("multipart/"))
        return nullptr;
    for (const MailPart &child : mail.children) {
        if (fits(child))
            return &child;
        if (const MailPart *const found = findPart(child, fits))
            return found;
    }
    return nullptr;
}

bool isStatus(const MailPart &part)
{
    return part.mediaType == "message/delivery-status" || part.mediaType == "message/global-delivery-status";
}

bool isReturnedMail(const MailPart &part)
{
    return part.mediaType == "message/rfc822" || part.mediaType == "message/global" ||
           part.mediaType == "text/rfc822-headers" || part.mediaType == "message/global-headers";
}

/// The words a server's program writes for people.
QString reportWordsOf(const MailPart &mail)
{
    const auto isText = [](const MailPart &part) { return part.mediaType == "text/plain"; };
    const MailPart *const part = isText(mail) && mail.children.isEmpty() ? &mail : findPart(mail, isText);
    return part != nullptr ? part->text().left(kMostOfReport) : QString();
}

QString firstIdOf(QByteArrayView value)
{
    return messageIdsIn(value).value(0);
}

// Headers come back in a part of their own, in the words of old programs, or are answered.
QString originalIdOf(const MailPart &mail)
{
    if (const MailPart *const returned = findPart(mail, isReturnedMail);
        returned != nullptr && !returned->children.isEmpty()) {
        if (const QString id = firstIdOf(returned->children.first().header("message-id")); !id.isEmpty())
            return id;
    }
    static const QRegularExpression inWords(u"^Message-ID:\\s*(<[^<>\\s]+>)"_s,
                                            QRegularExpression::MultilineOption |
                                                QRegularExpression::CaseInsensitiveOption);
    if (const auto match = inWords.match(reportWordsOf(mail)); match.hasMatch())
        return firstIdOf(match.captured(1).toUtf8());
    const QString answered = firstIdOf(mail.header("in-reply-to"));
    if (!answered.isEmpty())
        return answered;
    const QStringList thread = messageIdsIn(mail.header("references"));
    return thread.isEmpty() ? QString() : thread.last();
}

/// "rfc822; lan@example.vn" without its type.
QString typedValue(const MailPart &group, QByteArrayView name)
{
    const QString value = group.headerText(name);
    const qsizetype semicolon = value.indexOf(u';');
    QString bare = value.sliced(semicolon + 1).simplified();
    if (bare.startsWith(u'<') && bare.endsWith(u'>'))
        bare = bare.sliced(1, bare.size() - 2);
    return bare;
}

QString fullerStatus(const QString &status, const QString &diagnostic)
{
    const QString said = statusIn(diagnostic);
    return isGeneralStatus(status) && !isGeneralStatus(said) ? said : status.isEmpty() ? said : status;
}

RecipientReport reportOf(const MailPart &group)
{
    RecipientReport report;
    report.recipient = typedValue(group, "original-recipient"); // the one we wrote to
    if (!report.recipient.contains(u'@'))
        report.recipient = typedValue(group, "final-recipient");
    report.diagnostic = typedValue(group, "diagnostic-code");
    const QString status = statusIn(group.headerText("status"));
    report.outcome = deliveryOutcomeOf(group.headerText("action").toLower(), status, report.diagnostic);
    report.status = fullerStatus(status, report.diagnostic);
    return report;
}

/// What the words say of a recipient: the rest of the paragraph that names it.
QString reasonIn(const QString &words, const QString &recipient)
{
    constexpr qsizetype kLongestReason = 1000;
    const qsizetype at = recipient.isEmpty() ? -1 : words.indexOf(recipient, 0, Qt::CaseInsensitive);
    if (at < 0)
        return {};
    const QString reason = words.mid(at + recipient.size(), kLongestReason);
    return reason.left(reason.indexOf("\n\n"_L1));
}

// Exim's status is 5.0.0, and its reason may stand in the words alone.
void readWordsToo(RecipientReport &report, const QString &words)
{
    if (!isGeneralStatus(report.status) || outcomeByWords(report.diagnostic) ||
        report.outcome != DeliveryOutcome::Soft)
        return;
    const QString said = reasonIn(words, report.recipient);
    report.outcome = deliveryOutcomeOf(u"failed"_s, report.status, said);
    report.status = fullerStatus(report.status, said);
}

std::optional<DeliveryReport> statusReportOf(const MailPart &mail)
{
    const MailPart *const status = isStatus(mail) ? &mail : findPart(mail, isStatus);
    if (status == nullptr)
        return std::nullopt;
    const QString words = reportWordsOf(mail);
    DeliveryReport report;
    for (const MailPart &group : status->children) {
        if (!group.hasHeader("final-recipient") && !group.hasHeader("original-recipient"))
            continue;
        if (report.recipients.size() == kMostReported)
            break;
        report.recipients.append(reportOf(group));
        readWordsToo(report.recipients.last(), words);
    }
    report.originalMessageId = originalIdOf(mail);
    return report;
}

RecipientReport plainReport(const QString &recipient, const QString &said)
{
    const QString status = statusIn(said);
    return {recipient, deliveryOutcomeOf(u"failed"_s, status, said), status, said.simplified().left(500)};
}

// Exim names those it failed for in a field; the words say why.
QList<RecipientReport> eximReports(const MailPart &mail)
{
    const QString words = reportWordsOf(mail);
    // What comes back of our own mail is no reason.
    const QString reasons = words.left(words.indexOf("\n------"_L1));
    QList<RecipientReport> reports;
    for (const MailAddress &failed : readAddresses(mail.header("x-failed-recipients"))) {
        if (reports.size() == kMostReported)
            break;
        reports.append(plainReport(failed.address, reasonIn(reasons, failed.address)));
    }
    return reports;
}

// "Hi. This is the qmail-send program ...", then "<lan@example.vn>:" and why.
QList<RecipientReport> qmailReports(const QString &words)
{
    static const QRegularExpression paragraph(u"\\n<([^<>\\s]+@[^<>\\s]+)>:\\n((?:[^\\n]+\\n)+)"_s);
    QList<RecipientReport> reports;
    if (!words.startsWith("Hi. This is the"_L1))
        return reports;
    const qsizetype copy = words.indexOf("\n--- "_L1);
    const QString reasons = words.left(copy) + u'\n';
    for (auto found = paragraph.globalMatch(reasons); found.hasNext() && reports.size() < kMostReported;) {
        const auto match = found.next();
        reports.append(plainReport(match.captured(1), match.captured(2)));
    }
    return reports;
}

FeedbackKind feedbackKindOf(const QString &type)
{
    static const std::pair<QStringView, FeedbackKind> kKinds[] = {{u"abuse", FeedbackKind::Abuse},
                                                                  {u"fraud", FeedbackKind::Fraud},
                                                                  {u"virus", FeedbackKind::Virus},
                                                                  {u"not-spam", FeedbackKind::NotSpam}};
    for (const auto &[word, kind] : kKinds) {
        if (type.compare(word, Qt::CaseInsensitive) == 0)
            return kind;
    }
    return FeedbackKind::Other;
}

} // namespace

DeliveryOutcome deliveryOutcomeOf(const QString &action, const QString &status, const QString &diagnostic)
{
    if (action.startsWith("deliver"_L1) || action.startsWith("relay"_L1) || action.startsWith("expand"_L1))
        return DeliveryOutcome::Delivered;
    if (action.startsWith("delay"_L1))
        return DeliveryOutcome::Delayed;
    const QString fuller = fullerStatus(status, diagnostic);
    if (status.startsWith(u'4') || fuller.startsWith(u'4'))
        return DeliveryOutcome::Soft;
    if (const auto outcome = outcomeByStatus(fuller))
        return *outcome;
    if (isGeneralStatus(fuller) && isTemporaryReply(diagnostic))
        return DeliveryOutcome::Soft;
    return outcomeByWords(diagnostic).value_or(DeliveryOutcome::Soft);
}

std::optional<DeliveryReport> deliveryReportOf(const MailPart &mail)
{
    if (auto report = statusReportOf(mail))
        return report;
    DeliveryReport report;
    report.recipients = eximReports(mail);
    if (report.recipients.isEmpty())
        report.recipients = qmailReports(reportWordsOf(mail));
    if (report.recipients.isEmpty())
        return std::nullopt;
    report.originalMessageId = originalIdOf(mail);
    return report;
}

std::optional<FeedbackReport> feedbackReportOf(const MailPart &mail)
{
    const MailPart *const part =
        findPart(mail, [](const MailPart &one) { return one.mediaType == "message/feedback-report"; });
    if (part == nullptr || part->children.isEmpty())
        return std::nullopt;
    const MailPart &fields = part->children.first();
    FeedbackReport report;
    report.kind = feedbackKindOf(fields.headerText("feedback-type"));
    const MailPart *const returned = findPart(mail, isReturnedMail);
    const bool hasMail = returned != nullptr && !returned->children.isEmpty();
    const auto told = readAddresses(fields.header("original-rcpt-to"));
    const auto written = hasMail ? readAddresses(returned->children.first().header("to")) : told;
    report.recipient = !told.isEmpty() ? told.first().address : written.value(0).address;
    report.originalMessageId = originalIdOf(mail);
    return report;
}

QStringList messageIdsIn(QByteArrayView value)
{
    constexpr qsizetype kMostIds = 100;
    constexpr qsizetype kLongestId = 998;
    QStringList ids;
    for (qsizetype at = value.indexOf('<'); at >= 0 && ids.size() < kMostIds; at = value.indexOf('<', at)) {
        const qsizetype end = value.indexOf('>', at);
        if (end < 0)
            break;
        const QByteArray id = value.sliced(at + 1, end - at - 1).toByteArray().replace(' ', QByteArray());
        if (!id.isEmpty() && id.size() <= kLongestId)
            ids.append(QString::fromUtf8(id));
        at = end;
    }
    return ids;
}

} // namespace app
