#include "app/transports/gateway_outcome.h"

#include "app/core/cut_text.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace app {

namespace {

constexpr qsizetype kLongestCode = 40;      ///< UTF-16 units
constexpr qsizetype kLongestRemoteId = 200; ///< the same
constexpr std::array kHttpLoginAnswers{401, 403};
constexpr std::array kHttpWrongPlaceAnswers{402, 404, 405, 410}; ///< whatever the message
constexpr int kHttpTimedOut = 408;
constexpr int kHttpTooMany = 429;

QJsonValue answerDocument(const QByteArray &body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    return document.isArray() ? QJsonValue(document.array()) : QJsonValue(document.object());
}

bool isAmongAnswers(const auto &answers, int status)
{
    return std::ranges::find(answers, status) != answers.end();
}

SendOutcome::Kind kindByStatus(int status)
{
    if (isAmongAnswers(kHttpLoginAnswers, status))
        return SendOutcome::Kind::NeedsLogin;
    if (status == kHttpTooMany)
        return SendOutcome::Kind::RefusedForNow;
    return status / 100 == 4 && status != kHttpTimedOut ? SendOutcome::Kind::Refused
                                                        : SendOutcome::Kind::Unsure;
}

SendOutcome::Kind kindWithoutAnswer(HttpAnswer::Course course)
{
    switch (course) {
    case HttpAnswer::Course::NotReached:
        return SendOutcome::Kind::NotReached;
    case HttpAnswer::Course::NotTrusted:
        return SendOutcome::Kind::NotTrusted;
    case HttpAnswer::Course::Stopped:
        return SendOutcome::Kind::Stopped;
    case HttpAnswer::Course::Unanswered:
    case HttpAnswer::Course::Answered:
        break;
    }
    return SendOutcome::Kind::Unsure;
}

} // namespace

QString textAtPath(const QJsonValue &document, const QString &path)
{
    QJsonValue value = document;
    for (const QString &step : path.split(u'.'))
        value = value.isArray() ? value.toArray().at(step.toInt()) : value.toObject().value(step);
    if (value.isBool())
        return value.toBool() ? u"true"_s : u"false"_s;
    if (!value.isDouble())
        return value.toString();
    const double number = value.toDouble();
    const bool isWhole = std::floor(number) == number && std::abs(number) < 1e15;
    return isWhole ? QString::number(static_cast<qint64>(number)) : QString::number(number, 'g', 15);
}

SendResult gatewayOutcome(const GatewayConfig &config, const HttpAnswer &answer)
{
    SendResult result;
    SendOutcome &outcome = result.outcome;
    outcome.phase =
        answer.course == HttpAnswer::Course::Unanswered || answer.course == HttpAnswer::Course::Answered
            ? SmtpPhase::Content
            : SmtpPhase::Opening;
    outcome.detail = answer.detail;
    if (answer.course != HttpAnswer::Course::Answered) {
        outcome.kind = kindWithoutAnswer(answer.course);
        return result;
    }
    const QJsonValue said = answerDocument(answer.body);
    outcome.replyCode = answer.status;
    result.code = cutTo(textAtPath(said, config.answer.codePath), kLongestCode);
    outcome.words = textAtPath(said, config.answer.wordsPath);
    const bool isSuccess = config.answer.successValues.contains(textAtPath(said, config.answer.successPath));
    if (isSuccess && answer.status / 100 == 2) {
        outcome.kind = SendOutcome::Kind::Accepted;
        result.remoteId = cutTo(textAtPath(said, config.answer.idPath), kLongestRemoteId);
        return result;
    }
    if (const auto known = config.codes.find(result.code); known != config.codes.end()) {
        outcome.kind = known->kind;
        return result;
    }
    outcome.kind = kindByStatus(answer.status);
    if (isAmongAnswers(kHttpWrongPlaceAnswers, answer.status))
        outcome.phase = SmtpPhase::Opening;
    return result;
}

DeliveryLook deliveryLookOf(const ReportPattern &report, const HttpAnswer &answer)
{
    DeliveryLook look;
    look.detail = answer.detail;
    if (answer.course != HttpAnswer::Course::Answered || answer.status / 100 != 2) {
        if (look.detail.isEmpty())
            look.detail = u"the gateway answered %1"_s.arg(answer.status);
        return look;
    }
    look.code = cutTo(textAtPath(answerDocument(answer.body), report.statePath), kLongestCode);
    look.state = report.states.value(look.code, DeliveryState::Unknown);
    return look;
}

} // namespace app
