#pragma once

#include "app/exchange/vcard_values.h"

#include <QString>
#include <QStringList>

namespace app {

/// What only our own export says, in its X-MENKHACH properties.
class VcardOwnFacts final
{
public:
    void take(const VcardHeader &header, const QString &value);

    bool areSaid() const { return m_said; } ///< at least one
    /// Goes over what the card says otherwise.
    void write(QStringList &fields) const;

private:
    bool m_said = false;
    QString m_code;
    QString m_givenName;
    QString m_birthday;
    bool m_lunar = false;
    QString m_stage;
    QString m_since;
    QString m_consents;
    VcardValues m_contacts;
    QString m_days;
    QString m_channel;
    QString m_hour;
    QString m_relations;
};

} // namespace app
