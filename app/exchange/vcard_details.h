#pragma once

#include "app/exchange/vcard_property.h"

#include <QString>
#include <QStringList>

namespace app {

/// What else a card says of its owner: days, gender, picture, work, notes, groups.
class VcardDetails final
{
public:
    void takeBirthday(const VcardHeader &header, const QString &value);
    void takeAnniversary(const VcardHeader &header, const QString &value);
    void takePhoto(const VcardHeader &header, const QString &value);
    void takeGender(const VcardHeader &header, const QString &value);
    void takeTitle(const VcardHeader &header, const QString &value);
    void takeRole(const VcardHeader &header, const QString &value);
    void takeNote(const VcardHeader &header, const QString &value);
    void takeCategories(const VcardHeader &header, const QString &value);

    void write(QStringList &fields) const;

private:
    QString m_birthday;
    QString m_anniversary;
    QString m_photo; ///< in base64; or the beginning of what is no picture that can be used
    bool m_hasPicture = false;
    QString m_gender;
    QString m_title;
    QString m_role;
    QString m_note;
    QString m_tags;
};

} // namespace app
