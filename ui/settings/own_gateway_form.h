#pragma once

#include <QJsonObject>
#include <QStringList>
#include <QWidget>

class QComboBox;
class QLineEdit;
class QPlainTextEdit;

namespace ui {

class FormField;

/// A gateway that is none of those we know: where it is asked, with what, and how it says that it took a
/// message.
class OwnGatewayForm final : public QWidget
{
    Q_OBJECT
public:
    explicit OwnGatewayForm(QWidget *parent = nullptr);

    /// As readGatewayConfig() takes it; what the form does not show stays.
    void setGateway(const QJsonObject &gateway);
    QJsonObject gateway() const;
    /// What it wants filled in, and the names of its secrets.
    QStringList fields() const;
    QStringList secrets() const;

    /// Marks the field that is wrong by what readGatewayConfig() says of it, and answers it; null: the form
    /// has none for that.
    FormField *showProblem(const QString &detail);
    /// Takes the marks away.
    void clearProblems();

signals:
    /// fields() or secrets() may be others now.
    void wantedChanged();

private:
    QLineEdit *addLine(const QString &objectName, const QString &label, const QString &hint = {});
    QComboBox *addChoice(const QString &objectName, const QString &label,
                         std::initializer_list<std::pair<QString, QString>> choices);

    QJsonObject m_begun;
    QLineEdit *m_url;
    QComboBox *m_kind;
    QPlainTextEdit *m_body;
    QComboBox *m_phone;
    QLineEdit *m_successPath;
    QLineEdit *m_successValue;
    QLineEdit *m_secretNames;
};

} // namespace ui
