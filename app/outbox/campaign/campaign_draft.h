#pragma once

#include "app/core/arguments.h"

#include <QList>

#include <optional>

namespace app {

/// What a campaign is to say, to whom, and when.
struct CampaignDraft
{
    QString name; ///< empty while only a dry run is asked for
    db::TemplateId text;
    std::optional<int> textVersion = {};     ///< as a person has seen it; nothing: as it stands
    std::optional<db::Channel> channel = {}; ///< nothing: that of the template
    QString condition = {};                  ///< JSON, as a segment's; empty: `customers`
    QList<db::CustomerId> customers = {};    ///< of use where there is no condition
    QDate dueOn = {};                        ///< the shop's civil day
    QTime dueAt = {};

    friend bool operator==(const CampaignDraft &, const CampaignDraft &) = default;
};

template <>
inline constexpr std::tuple kFields<CampaignDraft>{Argument{"name", &CampaignDraft::name},
                                                   Argument{"template", &CampaignDraft::text},
                                                   Argument{"templateVersion", &CampaignDraft::textVersion},
                                                   Argument{"channel", &CampaignDraft::channel},
                                                   Argument{"condition", &CampaignDraft::condition},
                                                   Argument{"customers", &CampaignDraft::customers},
                                                   Argument{"on", &CampaignDraft::dueOn},
                                                   Argument{"at", &CampaignDraft::dueAt}};

} // namespace app
