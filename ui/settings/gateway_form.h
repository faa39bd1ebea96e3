#pragma once

#include "app/outbox/accounts/account_check.h"
#include "app/transports/gateway_config.h"

#include <QMap>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace ui {

class FormField;
class OwnGatewayForm;

/// The fields of an account for SMS or Zalo: which gateway, what that wants filled in, as its description
/// says, or the queue of a modem; and what a part costs. What was typed is read as it stands, and wrong
/// fields are marked.
class GatewayForm final : public QWidget
{
    Q_OBJECT
public:
    /// Every kind but Smtp.
    explicit GatewayForm(db::AccountKind kind, QWidget *parent = nullptr);

    db::AccountKind kind() const { return m_kind; }
    /// Fills the fields; the secrets stay empty, since they are in the keychain.
    void setEntry(const app::AccountEntry &entry);
    /// What is typed, on top of what was filled in.
    app::AccountEntry entry() const;
    /// UTF-8, by GatewayConfig::secrets; those that were typed only.
    QMap<QString, QByteArray> secrets() const;
    void clearSecrets();
    /// Marks these fields, takes the marks of the others away, and gives the keyboard to the first. What is
    /// wrong with that for which it has no field; empty: nothing.
    [[nodiscard]] QString showProblems(const QList<app::AccountProblem> &problems);

private:
    using Field = app::AccountField;

    QLineEdit *addLine(QVBoxLayout *column, const QString &objectName, const QString &label,
                       const QString &hint = {});
    void addModemFields();
    void addGatewayFields();
    /// What the chosen gateway wants filled in; what was typed under a name stays, a secret only where it is
    /// the same gateway.
    void showGateway();
    std::optional<app::GatewayConfig> gateway() const;
    static QString hiddenProblem(const app::AccountProblem &problem);
    /// Null: it has none for it.
    FormField *fieldOf(const app::AccountProblem &problem) const;
    /// The same of a gateway of one's own, whose form says what is wrong; null: it has no field for that.
    FormField *showOwnProblem(const app::AccountProblem &problem);

    db::AccountKind m_kind;
    QList<app::GatewayConfig> m_presets; ///< of this kind
    app::AccountEntry m_begun;
    QMap<QString, QString> m_typed; ///< by GatewayConfig::fields
    QMap<Field, FormField *> m_fields;
    QMap<QString, QLineEdit *> m_gatewayFields; ///< by GatewayConfig::fields
    QMap<QString, QLineEdit *> m_secrets;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_price = nullptr;
    QLineEdit *m_perDay = nullptr;
    QLineEdit *m_queue = nullptr; ///< of a modem, as m_modem
    QLineEdit *m_modem = nullptr;
    QComboBox *m_gateway = nullptr; ///< null: a modem
    OwnGatewayForm *m_own = nullptr;
    QVBoxLayout *m_wanted = nullptr;
    QString m_shownKey; ///< of the gateway whose fields stand there
};

} // namespace ui
