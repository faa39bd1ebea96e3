#pragma once

#include "app/exchange/vcard_name.h"
#include "app/exchange/vcard_property.h"

#include <QByteArrayView>
#include <QList>
#include <QString>
#include <QStringList>

namespace app {

/// Whose cards a file holds.
enum class VcardOrigin
{
    Foreign,
    Own ///< our export: it says what only a shop knows, and its names are as they are stored
};

/// What one card says, put into the fields of a list as its properties come. What has no field is left out.
class VcardCard final
{
public:
    /// The keys of the fields, in their order; an import knows them by these names.
    static QStringList fieldKeys(VcardOrigin origin);
    /// Whether a property with that header is taken. Bytes never are.
    static bool isWanted(QByteArrayView header);

    void clear() { *this = {}; }
    /// `value`: decoded, its escapes as they stand.
    void take(const VcardHeader &header, const QString &value);
    /// A card of several people says nothing.
    void write(QStringList &fields, VcardOrigin origin) const;

private:
    using Taker = void (VcardCard::*)(const VcardHeader &, const QString &);
    static Taker takerOf(QByteArrayView name);

    /// One of several values; the lower the rank, the sooner it comes.
    struct Ranked
    {
        int rank = 0;
        QString text;
    };
    using Values = QList<Ranked>;
    struct Address
    {
        QString lines;
        QString province;
    };

    static void add(Values &values, int rank, const QString &text);
    static QString joined(Values values);
    static void append(QString &text, const QString &more, QChar separator);

    void takeWholeName(const VcardHeader &header, const QString &value);
    void takeNameParts(const VcardHeader &header, const QString &value);
    void takeNickname(const VcardHeader &header, const QString &value);
    void takePhone(const VcardHeader &header, const QString &value);
    void takeEmail(const VcardHeader &header, const QString &value);
    void takeWeb(const VcardHeader &header, const QString &value);
    void takeProfile(const VcardHeader &header, const QString &value);
    void takeZalo(const VcardHeader &header, const QString &value);
    void takeFacebook(const VcardHeader &header, const QString &value);
    void takeBirthday(const VcardHeader &header, const QString &value);
    void takeAnniversary(const VcardHeader &header, const QString &value);
    void takePhoto(const VcardHeader &header, const QString &value);
    void takeGender(const VcardHeader &header, const QString &value);
    void takeKind(const VcardHeader &header, const QString &value);
    void takeOrganisation(const VcardHeader &header, const QString &value);
    void takeTitle(const VcardHeader &header, const QString &value);
    void takeRole(const VcardHeader &header, const QString &value);
    void takeAddress(const VcardHeader &header, const QString &value);
    void takeLabel(const VcardHeader &header, const QString &value);
    void takeNote(const VcardHeader &header, const QString &value);
    void takeCategories(const VcardHeader &header, const QString &value);
    void takeOwn(const VcardHeader &header, const QString &value);

    void writeName(QStringList &fields, VcardOrigin origin) const;
    void writeOwn(QStringList &fields) const;

    VcardName m_name;
    QString m_nickname;
    QString m_prefix;
    Values m_phones;
    Values m_emails;
    Values m_zalos;
    Values m_facebooks;
    Values m_websites;
    QString m_birthday;
    QString m_anniversary;
    QString m_photo;
    QString m_gender;
    bool m_company = false; ///< the card is an organisation's
    bool m_group = false;   ///< or a list of others
    QString m_organisation;
    QString m_title;
    QString m_role;
    QList<Address> m_addresses; ///< the preferred first
    QString m_label;
    QString m_note;
    QString m_tags;

    struct Own
    {
        bool said = false;
        QString code;
        QString givenName;
        QString birthday;
        bool lunar = false;
        QString stage;
        QString since;
        QString consents;
        Values contacts;
        QString days;
        QString channel;
        QString hour;
        QString relations;
    };
    Own m_own;
};

} // namespace app
