#pragma once

#include "app/exchange/vcard_fields.h"
#include "app/exchange/vcard_name.h"
#include "app/exchange/vcard_property.h"

#include <QString>
#include <QStringList>

namespace app {

/// Whom a card is of: a person by name, an organisation, or a group of other cards.
class VcardIdentity final
{
public:
    void takeWholeName(const VcardHeader &header, const QString &value);
    void takeNameParts(const VcardHeader &header, const QString &value);
    void takeNickname(const VcardHeader &header, const QString &value);
    void takeKind(const VcardHeader &header, const QString &value);
    void takeOrganisation(const VcardHeader &header, const QString &value);

    bool isGroup() const { return m_group; }
    /// Own: the names as they are stored, not as foreign programs mean them.
    void write(QStringList &fields, VcardOrigin origin) const;

private:
    VcardName m_name;
    QString m_nickname;
    QString m_prefix;
    QString m_organisation;
    bool m_company = false; ///< the card is an organisation's
    bool m_group = false;
};

} // namespace app
