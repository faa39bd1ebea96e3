#pragma once

#include "app/core/command.h"

namespace app {

/// Gives a customer a picture, or takes it away. InvalidInput for what is no small JPEG.
struct SetPicture
{
    static constexpr QStringView kName = u"customer.set-picture";

    db::CustomerId id;
    QString base64; ///< of the JPEG; empty: none
    static constexpr std::tuple kArguments{Argument{"id", &SetPicture::id},
                                           Argument{"picture", &SetPicture::base64}};

    [[nodiscard]] db::Result<Effect<Nothing>> apply(db::Session &session, const db::Act &act) const;
};

} // namespace app
