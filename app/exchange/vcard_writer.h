#pragma once

#include "app/exchange/new_file.h"
#include "db/core/error.h"

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringList>

#include <memory>

class QIODevice;

namespace app {

/// Writes address cards as vCard 3.0 (RFC 2426), which phones and address books of every age read: UTF-8,
/// CRLF, lines of at most 75 bytes folded between characters.
class VcardWriter final
{
public:
    /// `device` must be open for writing and outlive the writer.
    explicit VcardWriter(QIODevice &device) : m_device(device) {}
    Q_DISABLE_COPY_MOVE(VcardWriter)

    void beginCard();
    /// `header` is the name with its parameters, of ASCII. What is empty is left out, here and below.
    void addText(QByteArrayView header, const QString &text);
    void addParts(QByteArrayView header, const QStringList &parts);  ///< "family;given;middle"
    void addList(QByteArrayView header, const QStringList &entries); ///< "VIP,sỉ"
    /// Buffered; FileAccess or DiskFull when the device takes no more.
    [[nodiscard]] db::Result<void> endCard();
    /// Must be called at the end: nothing is written on destruction, where a failure would be lost.
    [[nodiscard]] db::Result<void> flush();

private:
    void addLine(const QByteArray &line);
    void addJoined(QByteArrayView header, const QStringList &texts, char separator);

    QIODevice &m_device;
    QByteArray m_buffer;
};

/// A new file of cards that takes its name only when committed.
class VcardFile final
{
public:
    /// One that is open. FileAccess or DiskFull, naming the file, here and below.
    [[nodiscard]] static db::Result<std::unique_ptr<VcardFile>> create(const QString &path);

    VcardWriter &writer() { return m_writer; }
    [[nodiscard]] db::Result<void> endCard() { return m_file.named(m_writer.endCard()); }
    [[nodiscard]] db::Result<void> commit();

private:
    explicit VcardFile(const QString &path) : m_file(path), m_writer(m_file.device()) {}

    NewFile m_file;
    VcardWriter m_writer;
};

} // namespace app
