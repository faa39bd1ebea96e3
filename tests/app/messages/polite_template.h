#pragma once

#include "app/messages/message_check.h"

/// A greeting that the check has nothing to say about.
inline db::Template polite()
{
    db::Template candidate;
    candidate.audience = db::Audience::Existing;
    candidate.purpose = db::Purpose::Greeting;
    candidate.channel = db::Channel::Zalo;
    candidate.language = QStringLiteral("vi");
    candidate.body = QStringLiteral("Dạ chào {{honorific}}, chúc {{honorific}} vui. Cảm ơn {{honorific}}.");
    return candidate;
}

inline QStringList codesOf(const db::Template &candidate)
{
    QStringList codes;
    for (const app::Finding &finding : app::checkTemplate(candidate))
        codes.append(finding.code);
    return codes;
}
