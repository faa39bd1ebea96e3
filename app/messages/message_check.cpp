#include "app/messages/message_check.h"

#include "app/messages/courtesy_check.h"
#include "app/messages/sms_parts.h"
#include "app/people/channels.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

QList<Finding> checkPictures(const db::Template &candidate, const CompiledTemplate &text, TextPart part)
{
    QList<Finding> findings;
    for (const TemplatePiece &piece : text.pieces()) {
        const bool shown = part == TextPart::Body && candidate.channel == db::Channel::Email;
        if (piece.picture.isEmpty() || (shown && candidate.pictures.contains(piece.picture)))
            continue;
        Finding finding = piece.place;
        finding.code = shown ? u"missing-picture"_s : u"picture-without-mail"_s;
        // A new template is stored before its pictures are; until then nobody can be sent it.
        finding.severity = shown && !candidate.id ? Severity::Warning : Severity::Error;
        finding.text = shown ? u"The template has no picture of this name."_s
                             : u"Only the text of an e-mail can show a picture."_s;
        finding.argument = piece.picture;
        findings.append(finding);
    }
    return findings;
}

QList<Finding> checkSubject(const db::Template &candidate, const CompiledTemplate &subject)
{
    const bool blank = subject.source().trimmed().isEmpty();
    if (!hasSubject(candidate.channel) && blank)
        return {};
    if (!hasSubject(candidate.channel))
        return {{.severity = Severity::Warning,
                 .code = u"unused-subject"_s,
                 .text = u"Only an e-mail has a subject."_s}};
    if (blank)
        return {{.code = u"missing-subject"_s, .text = u"An e-mail needs a subject."_s}};
    QList<Finding> findings = subject.findings();
    if (subject.source().contains(u'\n') || subject.source().contains(u'\r'))
        findings.append({.code = u"subject-line-break"_s, .text = u"A subject is one line."_s});
    findings += checkPictures(candidate, subject, TextPart::Subject);
    findings += courtesyOfSubject(candidate, subject);
    return findings;
}

QList<Finding> checkLength(const db::Template &candidate, const CompiledTemplate &body)
{
    const QString sample = body.render(sampleVariables(candidate.language)).text;
    const bool sms = isPaidByPart(candidate.channel);
    const qint64 length =
        sms ? countSms(sample).parts
            : std::count_if(sample.cbegin(), sample.cend(), [](QChar c) { return !c.isLowSurrogate(); });
    const int most = sms ? kMostSmsParts : kMostCharacters;
    if (length <= most)
        return {};
    const QString text = sms ? u"As SMS this is %1 parts; %2 is the most people read."_s
                             : u"This is %1 characters; %2 is the most people read."_s;
    return {{.severity = Severity::Warning,
             .code = u"too-long"_s,
             .text = text.arg(length).arg(most),
             .argument = QString::number(length)}};
}

QList<Finding> checkBody(const db::Template &candidate, const CompiledTemplate &body)
{
    if (body.source().trimmed().isEmpty())
        return {{.code = u"empty-text"_s, .text = u"There is nothing to send."_s}};
    return body.findings() + checkPictures(candidate, body, TextPart::Body) + checkLength(candidate, body) +
           courtesyOfBody(candidate, body);
}

} // namespace

QList<Finding> checkTemplate(const db::Template &candidate)
{
    const CompiledTemplate subject = CompiledTemplate::compile(candidate.subject);
    QList<Finding> inSubject = checkSubject(candidate, subject);
    locate(subject.source(), inSubject);
    for (Finding &found : inSubject)
        found.part = TextPart::Subject;

    const CompiledTemplate body = CompiledTemplate::compile(candidate.body);
    QList<Finding> inBody = checkBody(candidate, body);
    locate(body.source(), inBody);
    return inSubject + inBody;
}

} // namespace app
