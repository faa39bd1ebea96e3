#include "app/exchange/vcard_writer.h"

#include <algorithm>

namespace app {

namespace {

// A comma parts values, a semicolon parts; a line break would end the line.
QByteArray escapedText(const QString &text)
{
    QByteArray escaped;
    const QByteArray bytes = text.toUtf8();
    escaped.reserve(bytes.size());
    for (const char c : bytes) {
        if (c == '\\' || c == ',' || c == ';')
            escaped.append('\\');
        if (c == '\n')
            escaped.append("\\n");
        else if (c != '\r' && c != '\0')
            escaped.append(c);
    }
    return escaped;
}

bool continuesCharacter(char c)
{
    return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

} // namespace

void VcardWriter::beginCard()
{
    m_buffer.append("BEGIN:VCARD\r\nVERSION:3.0\r\nPRODID:-//Men Khach//Men Khach//VI\r\n");
}

void VcardWriter::addText(QByteArrayView header, const QString &text)
{
    addJoined(header, {text}, ',');
}

void VcardWriter::addParts(QByteArrayView header, const QStringList &parts)
{
    addJoined(header, parts, ';');
}

void VcardWriter::addList(QByteArrayView header, const QStringList &entries)
{
    addJoined(header, entries, ',');
}

void VcardWriter::addJoined(QByteArrayView header, const QStringList &texts, char separator)
{
    if (std::all_of(texts.begin(), texts.end(), [](const QString &text) { return text.isEmpty(); }))
        return;
    QByteArray line = header.toByteArray() + ':';
    for (qsizetype i = 0; i < texts.size(); ++i) {
        if (i > 0)
            line.append(separator);
        line.append(escapedText(texts.at(i)));
    }
    addLine(line);
}

// The blank that begins a line of a fold counts.
void VcardWriter::addLine(const QByteArray &line)
{
    constexpr qsizetype kLongestLine = 75;
    qsizetype from = 0;
    while (line.size() - from > kLongestLine - (from > 0 ? 1 : 0)) {
        qsizetype end = from + kLongestLine - (from > 0 ? 1 : 0);
        while (continuesCharacter(line.at(end)))
            --end;
        m_buffer.append(from > 0 ? " " : "").append(line.constData() + from, end - from).append("\r\n");
        from = end;
    }
    m_buffer.append(from > 0 ? " " : "").append(line.constData() + from, line.size() - from).append("\r\n");
}

db::Result<void> VcardWriter::endCard()
{
    constexpr qsizetype kBuffered = qsizetype{256} * 1024;
    m_buffer.append("END:VCARD\r\n");
    return m_buffer.size() < kBuffered ? db::Result<void>{} : flush();
}

db::Result<void> VcardWriter::flush()
{
    return writeOut(m_device, m_buffer);
}

db::Result<std::unique_ptr<VcardFile>> VcardFile::create(const QString &path)
{
    std::unique_ptr<VcardFile> file(new VcardFile(path));
    MK_CHECK(file->m_file.open());
    return file;
}

db::Result<void> VcardFile::commit()
{
    MK_CHECK(m_file.named(m_writer.flush()));
    return m_file.commit();
}

} // namespace app
