#pragma once

#include <QIODevice>
#include <QString>
#include <QStringDecoder>

namespace app {

/// Text of customers as a terminal may show it: characters that steer the terminal, or turn the direction of
/// what follows, become "�". New lines and tabs stay.
[[nodiscard]] QString safeText(QString text);
/// The same within JSON, where such a character is written as its number: "\\u009b".
[[nodiscard]] QString safeJson(const QString &document);

/// Hands on what is written to it, as safeText; returns stay too where a line of progress needs them.
class SafeTextDevice final : public QIODevice
{
    Q_OBJECT
public:
    enum class Returns
    {
        Replaced,
        Kept
    };
    /// `to` outlives this device, and may be null: then nothing is written.
    explicit SafeTextDevice(QIODevice *to, Returns returns = Returns::Replaced);

    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *, qint64) override { return -1; }
    qint64 writeData(const char *data, qint64 length) override;

private:
    QIODevice *m_to;
    Returns m_returns;
    QStringDecoder m_decoder{QStringDecoder::Utf8}; ///< a letter may come in two pieces
};

} // namespace app
