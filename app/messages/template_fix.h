#pragma once

#include "app/messages/finding.h"
#include "db/messages/template.h"

#include <optional>

namespace app {

/// What one click can do about a finding.
struct TemplateFix
{
    enum class Kind
    {
        Replace,       ///< put `with` in place of the words found
        AddGreeting,   ///< begin with a greeting
        AddThanks,     ///< end with thanks
        AddLabel,      ///< begin with [QC]
        AddOptOut,     ///< end with how to refuse
        TakeOutToday,  ///< say it so that it holds on any day
        CalmDown,      ///< small letters, one exclamation mark
        RemoveAccents, ///< SMS without accents, in fewer parts
        KeepBraces,    ///< mark braces as text
        Remove         ///< take the words out
    };
    Kind kind = Kind::Replace;
    TextPart part = TextPart::Body;
    QString text; ///< the whole part as it is afterwards
    QString with; ///< what comes instead, for the button
};

/// Nothing where a person has to find the words.
std::optional<TemplateFix> fixFor(const Finding &finding, const db::Template &text);

/// An SMS without accents where that makes it cheaper, fields included ({{honorific:plain}}). Judged with the
/// variables' samples. Nothing for other channels.
struct FewerParts
{
    TemplateFix fix;
    int now = 0;
    int then = 0;
};
std::optional<FewerParts> withFewerParts(const db::Template &text);

} // namespace app
