#pragma once

#include <string>
#include <string_view>

namespace app {

/// Where a stretch of XML stands: which characters mean others there.
enum class XmlPlace
{
    Text,
    Attribute,
    Data ///< CDATA, which has no entities
};

/// It means itself as it stands.
bool isPlainXml(std::string_view raw, XmlPlace place);

/// Adds what it means: entities, the five of XML and those of a character, and line breaks as one kind (XML
/// 1.0, 2.11 and 3.3.3). False: XML has no such entity.
[[nodiscard]] bool decodeXml(std::string_view raw, XmlPlace place, std::string &to);

} // namespace app
