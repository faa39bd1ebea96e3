#include "app/messages/message_check.h"

#include "app/messages/courtesy_check.h"
#include "app/messages/sms_parts.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace app {

namespace {

Finding finding(Severity severity, const QString &code, const QString &text)
{
    Finding made;
    made.severity = severity;
    made.code = code;
    made.text = text;
    return made;
}

bool hasLineBreak(const QString &text)
{
    return text.contains(u'\n') || text.contains(u'\r');
}

QList<Finding> checkSubject(const db::Template &candidate, const CompiledTemplate &subject)
{
    const bool email = candidate.channel == db::Channel::Email;
    const bool blank = subject.source().trimmed().isEmpty();
    if (!email) {
        if (blank)
            return {};
        return {finding(Severity::Warning, u"unused-subject"_s, u"Only an e-mail has a subject."_s)};
    }
    if (blank)
        return {finding(Severity::Error, u"missing-subject"_s, u"An e-mail needs a subject."_s)};
    QList<Finding> findings = subject.findings();
    if (hasLineBreak(subject.source()))
        findings.append(finding(Severity::Error, u"subject-line-break"_s, u"A subject is one line."_s));
    findings += CourtesyCheck(candidate, subject).subjectFindings();
    return findings;
}

QList<Finding> checkLength(const db::Template &candidate, const CompiledTemplate &body)
{
    const QString sample = body.render(sampleVariables(candidate.language)).text;
    if (candidate.channel == db::Channel::Sms) {
        const int parts = countSms(sample).parts;
        if (parts <= kMostSmsParts)
            return {};
        Finding tooLong =
            finding(Severity::Warning, u"too-long"_s,
                    u"As SMS this is %1 parts; %2 is the most people read."_s.arg(parts).arg(kMostSmsParts));
        tooLong.argument = QString::number(parts);
        return {tooLong};
    }
    const auto characters =
        std::count_if(sample.cbegin(), sample.cend(), [](QChar c) { return !c.isLowSurrogate(); });
    if (characters <= kMostCharacters)
        return {};
    Finding tooLong =
        finding(Severity::Warning, u"too-long"_s,
                u"This is %1 characters; %2 is the most people read."_s.arg(characters).arg(kMostCharacters));
    tooLong.argument = QString::number(characters);
    return {tooLong};
}

QList<Finding> checkBody(const db::Template &candidate, const CompiledTemplate &body)
{
    if (body.source().trimmed().isEmpty())
        return {finding(Severity::Error, u"empty-text"_s, u"There is nothing to send."_s)};
    return body.findings() + checkLength(candidate, body) + CourtesyCheck(candidate, body).bodyFindings();
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
