<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi_VN" sourcelanguage="en">
<context>
    <name>app::limit</name>
    <message>
        <source>hours for advertising by SMS</source>
        <translation>giờ gửi quảng cáo qua SMS</translation>
    </message>
    <message>
        <source>hours for advertising calls</source>
        <translation>giờ gọi điện quảng cáo</translation>
    </message>
    <message>
        <source>hours for advertising by e-mail</source>
        <translation>giờ gửi quảng cáo qua e-mail</translation>
    </message>
    <message>
        <source>hours for advertising by Zalo</source>
        <translation>giờ gửi quảng cáo qua Zalo</translation>
    </message>
    <message>
        <source>advertising SMS to one number in 24 hours</source>
        <translation>số SMS quảng cáo tới một số trong 24 giờ</translation>
    </message>
    <message>
        <source>advertising calls to one number in 24 hours</source>
        <translation>số cuộc gọi quảng cáo tới một số trong 24 giờ</translation>
    </message>
    <message>
        <source>advertising e-mails to one address in 24 hours</source>
        <translation>số e-mail quảng cáo tới một địa chỉ trong 24 giờ</translation>
    </message>
    <message>
        <source>advertising by Zalo to one number in 24 hours</source>
        <translation>số tin Zalo quảng cáo tới một số trong 24 giờ</translation>
    </message>
    <message>
        <source>messages to one customer within some days</source>
        <translation>số tin tới một khách trong một số ngày</translation>
    </message>
    <message>
        <source>weekdays without advertising</source>
        <translation>các thứ không gửi quảng cáo</translation>
    </message>
    <message>
        <source>dates without advertising</source>
        <translation>các ngày không gửi quảng cáo</translation>
    </message>
    <message>
        <source>advertising only to customers who agreed to it</source>
        <translation>chỉ gửi quảng cáo cho khách đã đồng ý</translation>
    </message>
    <message>
        <source>no advertising to numbers on the do-not-call list</source>
        <translation>không gửi quảng cáo tới số trong danh sách không quảng cáo</translation>
    </message>
    <message>
        <source>advertising SMS and calls under a brand name only</source>
        <translation>SMS và cuộc gọi quảng cáo chỉ bằng tên định danh</translation>
    </message>
    <message>
        <source>advertising begins with [QC]</source>
        <translation>tin quảng cáo phải bắt đầu bằng [QC]</translation>
    </message>
    <message>
        <source>advertising says how to refuse more of it</source>
        <translation>tin quảng cáo phải nói cách từ chối</translation>
    </message>
    <message>
        <source>rules of Zalo Official Accounts</source>
        <translation>quy định của Zalo Official Account</translation>
    </message>
    <message>
        <source>the shop&apos;s own wish</source>
        <translation>cửa hàng tự đặt</translation>
    </message>
    <message>
        <source>days between two messages to one customer</source>
        <translation>số ngày giữa hai tin gửi cùng một khách</translation>
    </message>
    <message>
        <source>seconds for which an approval can be undone before anything goes</source>
        <translation>số giây còn hoàn tác được việc duyệt, trước khi có tin nào gửi đi</translation>
    </message>
    <message>
        <source>minutes for which a delayed message still goes by itself</source>
        <translation>số phút mà tin bị trễ vẫn tự gửi</translation>
    </message>
</context>
<context>
    <name>app::reason</name>
    <message>
        <source>text for other customers</source>
        <comment>why messages are not sent, counted</comment>
        <translation>mẫu tin cho nhóm khách khác</translation>
    </message>
    <message>
        <source>the text is for the other kind of customer</source>
        <comment>why a message is not sent: prospects, existing customers</comment>
        <translation>mẫu tin dành cho nhóm khách kia</translation>
    </message>
    <message>
        <source>text for companies</source>
        <comment>why messages are not sent, counted</comment>
        <translation>mẫu tin cho công ty</translation>
    </message>
    <message>
        <source>the text is for companies</source>
        <comment>why a message is not sent</comment>
        <translation>mẫu tin dành cho công ty</translation>
    </message>
    <message>
        <source>deleted customers</source>
        <comment>why messages are not sent, counted</comment>
        <translation>khách đã xóa</translation>
    </message>
    <message>
        <source>the customer is deleted</source>
        <comment>why a message is not sent</comment>
        <translation>khách đã bị xóa</translation>
    </message>
    <message>
        <source>data must not be used</source>
        <comment>why messages are not sent, counted</comment>
        <translation>xin hạn chế dùng dữ liệu</translation>
    </message>
    <message>
        <source>they asked that their data is not used</source>
        <comment>why a message is not sent</comment>
        <translation>khách xin hạn chế dùng dữ liệu</translation>
    </message>
    <message>
        <source>Law 91/2025/QH15, art. 4</source>
        <comment>source of a rule</comment>
        <translation>Luật 91/2025/QH15, Điều 4</translation>
    </message>
    <message>
        <source>asked to be erased</source>
        <comment>why messages are not sent, counted</comment>
        <translation>đã xin xóa dữ liệu</translation>
    </message>
    <message>
        <source>who had this number or address asked to be erased</source>
        <comment>why a message is not sent</comment>
        <translation>chủ số hoặc địa chỉ này đã xin xóa dữ liệu</translation>
    </message>
    <message>
        <source>refused messages</source>
        <comment>why messages are not sent, counted</comment>
        <translation>đã từ chối</translation>
    </message>
    <message>
        <source>they refused such messages</source>
        <comment>why a message is not sent</comment>
        <translation>khách đã từ chối loại tin này</translation>
    </message>
    <message>
        <source>Decree 91/2020/ND-CP, art. 13 (4)</source>
        <comment>source of a rule</comment>
        <translation>Nghị định 91/2020/NĐ-CP, Điều 13 khoản 4</translation>
    </message>
    <message>
        <source>no consent</source>
        <comment>why messages are not sent, counted</comment>
        <translation>chưa đồng ý</translation>
    </message>
    <message>
        <source>they have not agreed to advertising</source>
        <comment>why a message is not sent</comment>
        <translation>khách chưa đồng ý nhận quảng cáo</translation>
    </message>
    <message>
        <source>Decree 91/2020/ND-CP, art. 13 (1); Law 91/2025/QH15, art. 28</source>
        <comment>source of a rule</comment>
        <translation>Nghị định 91/2020/NĐ-CP, Điều 13 khoản 1; Luật 91/2025/QH15, Điều 28</translation>
    </message>
    <message>
        <source>on the do-not-call list</source>
        <comment>why messages are not sent, counted</comment>
        <translation>trong danh sách không quảng cáo</translation>
    </message>
    <message>
        <source>the number is on the do-not-call list</source>
        <comment>why a message is not sent</comment>
        <translation>số này trong danh sách không quảng cáo</translation>
    </message>
    <message>
        <source>Decree 91/2020/ND-CP, art. 7 and 13 (1)</source>
        <comment>source of a rule</comment>
        <translation>Nghị định 91/2020/NĐ-CP, Điều 7 và Điều 13 khoản 1</translation>
    </message>
    <message>
        <source>cannot be reached</source>
        <comment>why messages are not sent, counted</comment>
        <translation>không liên hệ được</translation>
    </message>
    <message>
        <source>no channel of the rule reaches them</source>
        <comment>why a message is not sent</comment>
        <translation>không kênh nào của quy tắc liên hệ được</translation>
    </message>
    <message>
        <source>old address</source>
        <comment>why messages are not sent, counted</comment>
        <translation>địa chỉ cũ</translation>
    </message>
    <message>
        <source>the number or address is no longer theirs</source>
        <comment>why a message is not sent</comment>
        <translation>số hoặc địa chỉ này không còn là của khách</translation>
    </message>
    <message>
        <source>something is missing</source>
        <comment>why messages are not sent, counted</comment>
        <translation>còn thiếu nội dung</translation>
    </message>
    <message>
        <source>the text or the subject is not complete</source>
        <comment>why a message is not sent</comment>
        <translation>nội dung hoặc tiêu đề chưa đầy đủ</translation>
    </message>
    <message>
        <source>no brand name</source>
        <comment>why messages are not sent, counted</comment>
        <translation>không có tên định danh</translation>
    </message>
    <message>
        <source>advertising goes out under a brand name only</source>
        <comment>why a message is not sent</comment>
        <translation>quảng cáo chỉ được gửi bằng tên định danh</translation>
    </message>
    <message>
        <source>Decree 91/2020/ND-CP, art. 13 (8)</source>
        <comment>source of a rule</comment>
        <translation>Nghị định 91/2020/NĐ-CP, Điều 13 khoản 8</translation>
    </message>
    <message>
        <source>no [QC] label</source>
        <comment>why messages are not sent, counted</comment>
        <translation>thiếu nhãn [QC]</translation>
    </message>
    <message>
        <source>advertising begins with [QC]</source>
        <comment>why a message is not sent</comment>
        <translation>tin quảng cáo phải bắt đầu bằng [QC]</translation>
    </message>
    <message>
        <source>Decree 91/2020/ND-CP, art. 14 and 17</source>
        <comment>source of a rule</comment>
        <translation>Nghị định 91/2020/NĐ-CP, Điều 14 và Điều 17</translation>
    </message>
    <message>
        <source>no way to refuse</source>
        <comment>why messages are not sent, counted</comment>
        <translation>thiếu cách từ chối</translation>
    </message>
    <message>
        <source>advertising says how to refuse more of it</source>
        <comment>why a message is not sent</comment>
        <translation>tin quảng cáo phải nói cách từ chối</translation>
    </message>
    <message>
        <source>Decree 91/2020/ND-CP, art. 14 to 20</source>
        <comment>source of a rule</comment>
        <translation>Nghị định 91/2020/NĐ-CP, Điều 14 đến Điều 20</translation>
    </message>
    <message>
        <source>not at this hour</source>
        <comment>why messages are not sent, counted</comment>
        <translation>ngoài giờ gửi</translation>
    </message>
    <message>
        <source>it may not go at this hour</source>
        <comment>why a message is not sent</comment>
        <translation>không được gửi vào giờ này</translation>
    </message>
    <message>
        <source>Decree 91/2020/ND-CP, art. 13 (6)</source>
        <comment>source of a rule</comment>
        <translation>Nghị định 91/2020/NĐ-CP, Điều 13 khoản 6</translation>
    </message>
    <message>
        <source>enough within 24 hours</source>
        <comment>why messages are not sent, counted</comment>
        <translation>đủ số tin trong 24 giờ</translation>
    </message>
    <message>
        <source>they have had all the advertising that 24 hours allow</source>
        <comment>why a message is not sent</comment>
        <translation>đã gửi đủ số quảng cáo được phép trong 24 giờ</translation>
    </message>
    <message>
        <source>Decree 91/2020/ND-CP, art. 13 (5)</source>
        <comment>source of a rule</comment>
        <translation>Nghị định 91/2020/NĐ-CP, Điều 13 khoản 5</translation>
    </message>
    <message>
        <source>enough for now</source>
        <comment>why messages are not sent, counted</comment>
        <translation>đã đủ số tin</translation>
    </message>
    <message>
        <source>they have had as many messages as is wanted</source>
        <comment>why a message is not sent</comment>
        <translation>khách đã nhận đủ số tin mong muốn</translation>
    </message>
    <message>
        <source>a quiet day</source>
        <comment>why messages are not sent, counted</comment>
        <translation>ngày không gửi</translation>
    </message>
    <message>
        <source>no message is wanted on this day</source>
        <comment>why a message is not sent</comment>
        <translation>ngày này không gửi tin</translation>
    </message>
    <message>
        <source>no template for them</source>
        <comment>why messages are not sent, counted</comment>
        <translation>chưa có mẫu tin</translation>
    </message>
    <message>
        <source>the rule has no text for them</source>
        <comment>why a message is not sent</comment>
        <translation>quy tắc chưa có mẫu tin cho khách này</translation>
    </message>
    <message>
        <source>birthday not certain</source>
        <comment>why messages are not sent, counted</comment>
        <translation>ngày sinh chưa chắc chắn</translation>
    </message>
    <message>
        <source>the birthday is a guess</source>
        <comment>why a message is not sent</comment>
        <translation>ngày sinh chỉ là phỏng đoán</translation>
    </message>
    <message>
        <source>greeted by another rule</source>
        <comment>why messages are not sent, counted</comment>
        <translation>đã có quy tắc khác</translation>
    </message>
    <message>
        <source>another rule greets them</source>
        <comment>why a message is not sent</comment>
        <translation>đã có quy tắc khác chúc</translation>
    </message>
    <message>
        <source>no longer due</source>
        <comment>why messages are not sent, counted</comment>
        <translation>không còn đến hạn</translation>
    </message>
    <message>
        <source>met in person</source>
        <comment>why messages are not sent, counted</comment>
        <translation>đã gặp trực tiếp</translation>
    </message>
    <message>
        <source>phoned</source>
        <comment>why messages are not sent, counted</comment>
        <translation>đã gọi điện</translation>
    </message>
    <message>
        <source>not suitable</source>
        <comment>why messages are not sent, counted</comment>
        <translation>không phù hợp</translation>
    </message>
    <message>
        <source>missed</source>
        <comment>why messages are not sent, counted</comment>
        <translation>đã lỡ</translation>
    </message>
    <message>
        <source>missed, and too late by now</source>
        <comment>why a message is not sent</comment>
        <translation>đã lỡ và quá muộn để gửi</translation>
    </message>
    <message>
        <source>no such address</source>
        <comment>why messages are not sent, counted</comment>
        <translation>địa chỉ không tồn tại</translation>
    </message>
    <message>
        <source>what was sent there came back: there is no such mailbox or number</source>
        <comment>why a message is not sent</comment>
        <translation>tin gửi đến đó đã bị trả lại: hộp thư hoặc số này không tồn tại</translation>
    </message>
    <message>
        <source>the account&apos;s limit</source>
        <comment>why messages are not sent, counted</comment>
        <translation>hết hạn mức của tài khoản</translation>
    </message>
    <message>
        <source>the account has sent as much as it may for now</source>
        <comment>why a message is not sent</comment>
        <translation>tài khoản đã gửi hết số tin được phép lúc này</translation>
    </message>
    <message>
        <source>words of another day</source>
        <comment>why messages are not sent, counted</comment>
        <translation>lời của ngày khác</translation>
    </message>
    <message>
        <source>its words speak of another day</source>
        <comment>why a message is not sent</comment>
        <translation>lời tin nói về một ngày khác</translation>
    </message>
    <message>
        <source>not sent</source>
        <comment>why messages are not sent, counted</comment>
        <translation>chưa gửi</translation>
    </message>
    <message>
        <source>it was found that it was not sent</source>
        <comment>why a message is not sent</comment>
        <translation>đã xác định là tin chưa được gửi</translation>
    </message>
    <message>
        <source>no answer from the program</source>
        <comment>why messages are not sent, counted</comment>
        <translation>chương trình không trả lời</translation>
    </message>
    <message>
        <source>the program that was sending it did not answer any more</source>
        <comment>why it is not known whether a message was sent</comment>
        <translation>chương trình đang gửi tin này không còn trả lời</translation>
    </message>
    <message>
        <source>too long</source>
        <comment>why messages are not sent, counted</comment>
        <translation>quá dài</translation>
    </message>
    <message>
        <source>the text is too long for its channel</source>
        <comment>why a message is not sent</comment>
        <translation>tin quá dài đối với kênh này</translation>
    </message>
    <message>
        <source>campaign cancelled</source>
        <comment>why messages are not sent, counted</comment>
        <translation>chiến dịch đã hủy</translation>
    </message>
    <message>
        <source>its campaign was cancelled</source>
        <comment>why a message is not sent</comment>
        <translation>chiến dịch của tin đã bị hủy</translation>
    </message>
    <message>
        <source>not sent late</source>
        <comment>why messages are not sent, counted</comment>
        <translation>không gửi muộn</translation>
    </message>
    <message>
        <source>missed, and not wanted late</source>
        <comment>why a message is not sent</comment>
        <translation>bị lỡ, và không muốn gửi muộn</translation>
    </message>
    <message>
        <source>to be sent late</source>
        <comment>messages that were missed, counted</comment>
        <translation>sẽ gửi muộn</translation>
    </message>
    <message>
        <source>missed, and to be sent late all the same</source>
        <comment>why a message is still to be sent</comment>
        <translation>bị lỡ, nhưng vẫn sẽ gửi muộn</translation>
    </message>
    <message>
        <source>before a restored backup</source>
        <comment>why messages are not sent, counted</comment>
        <translation>trước khi khôi phục</translation>
    </message>
    <message>
        <source>the shop is a restored backup, and whether it went meanwhile is not known</source>
        <comment>why it is not known whether a message was sent</comment>
        <translation>cửa hàng là bản sao lưu được khôi phục, không rõ tin đã gửi trong lúc đó hay chưa</translation>
    </message>
    <message>
        <source>no approved template</source>
        <comment>why messages are not sent, counted</comment>
        <translation>chưa có mẫu đã duyệt</translation>
    </message>
    <message>
        <source>no approved Zalo template stands for its text: send it by hand</source>
        <comment>why a message is not sent</comment>
        <translation>chưa có mẫu Zalo đã duyệt cho lời này: hãy gửi bằng tay</translation>
    </message>
    <message>
        <source>words not approved</source>
        <comment>why messages are not sent, counted</comment>
        <translation>lời chưa duyệt</translation>
    </message>
    <message>
        <source>its words are not those that Zalo has approved: send it by hand</source>
        <comment>why a message is not sent</comment>
        <translation>lời tin khác với lời Zalo đã duyệt: hãy gửi bằng tay</translation>
    </message>
    <message>
        <source>a value is too long</source>
        <comment>why messages are not sent, counted</comment>
        <translation>giá trị quá dài</translation>
    </message>
    <message>
        <source>a value is longer than the approved template takes</source>
        <comment>why a message is not sent</comment>
        <translation>có giá trị dài hơn mức mẫu đã duyệt cho phép</translation>
    </message>
    <message>
        <source>same number as another</source>
        <comment>why messages are not sent, counted</comment>
        <translation>trùng số với khách khác</translation>
    </message>
    <message>
        <source>same number as another customer, who gets it there</source>
        <comment>why a message is not sent</comment>
        <translation>trùng số với khách khác, tin đã dành cho khách đó</translation>
    </message>
    <message>
        <source>the same in another campaign</source>
        <comment>why messages are not sent, counted</comment>
        <translation>trùng với chiến dịch khác</translation>
    </message>
    <message>
        <source>another campaign sends them the same on that day</source>
        <comment>why a message is not sent</comment>
        <translation>chiến dịch khác gửi cùng nội dung cho khách trong ngày đó</translation>
    </message>
    <message>
        <source>mail too large</source>
        <comment>why messages are not sent, counted</comment>
        <translation>e-mail quá lớn</translation>
    </message>
    <message>
        <source>with its files it is larger than its account sends</source>
        <comment>why a message is not sent</comment>
        <translation>kèm cả tệp thì e-mail lớn hơn mức tài khoản gửi được</translation>
    </message>
    <message>
        <source>reached already</source>
        <comment>why messages are not sent, counted</comment>
        <translation>đã gửi rồi</translation>
    </message>
    <message>
        <source>reached already, as their other entry</source>
        <comment>why a message is not sent</comment>
        <translation>đã gửi rồi, ở hồ sơ kia của khách</translation>
    </message>
    <message>
        <source>no answer from the server</source>
        <comment>why messages are not sent, counted</comment>
        <translation>máy chủ không trả lời</translation>
    </message>
    <message>
        <source>the connection broke before the server answered</source>
        <comment>why it is not known whether a message was sent</comment>
        <translation>mất kết nối trước khi máy chủ trả lời</translation>
    </message>
    <message>
        <source>refused by another</source>
        <comment>why messages are not sent, counted</comment>
        <translation>người khác đã từ chối</translation>
    </message>
    <message>
        <source>another customer with this number or address refused such messages</source>
        <comment>why a message is not sent</comment>
        <translation>một khách hàng khác có cùng số hoặc địa chỉ đã từ chối loại tin này</translation>
    </message>
</context>
<context>
    <name>app::step</name>
    <message>
        <source>Saved: %1</source>
        <translation>Lưu: %1</translation>
    </message>
    <message>
        <source>Changed: %1</source>
        <translation>Sửa: %1</translation>
    </message>
    <message>
        <source>Stage changed: %1</source>
        <translation>Đổi giai đoạn: %1</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Xóa: %1</translation>
    </message>
    <message>
        <source>Contact recorded: %1</source>
        <translation>Ghi một lần liên hệ: %1</translation>
    </message>
    <message>
        <source>Contact removed: %1</source>
        <translation>Bỏ một lần liên hệ: %1</translation>
    </message>
    <message>
        <source>Consent recorded: %1</source>
        <translation>Ghi sự đồng ý: %1</translation>
    </message>
    <message>
        <source>Consent counts again: %1</source>
        <translation>Dòng đồng ý được tính lại: %1</translation>
    </message>
    <message>
        <source>List imported: %1</source>
        <translation>Nhập danh sách: %1</translation>
    </message>
    <message>
        <source>Settings changed</source>
        <translation>Đổi cài đặt</translation>
    </message>
    <message>
        <source>Message saved: %1</source>
        <translation>Lưu mẫu: %1</translation>
    </message>
    <message>
        <source>Message reworded: %1</source>
        <translation>Đổi lời mẫu: %1</translation>
    </message>
    <message>
        <source>Message archived: %1</source>
        <translation>Lưu trữ mẫu: %1</translation>
    </message>
    <message>
        <source>Rule saved: %1</source>
        <translation>Đã lưu quy tắc: %1</translation>
    </message>
    <message>
        <source>Rule as it was before: %1</source>
        <translation>Quy tắc trở lại như trước: %1</translation>
    </message>
    <message>
        <source>Rule switched off: %1</source>
        <translation>Đã tắt quy tắc: %1</translation>
    </message>
    <message>
        <source>Rule switched on: %1</source>
        <translation>Đã bật quy tắc: %1</translation>
    </message>
    <message>
        <source>Rule deleted: %1</source>
        <translation>Đã xóa quy tắc: %1</translation>
    </message>
    <message>
        <source>Day saved: %1</source>
        <translation>Đã lưu ngày: %1</translation>
    </message>
    <message>
        <source>Day as it was before: %1</source>
        <translation>Ngày trở lại như trước: %1</translation>
    </message>
    <message>
        <source>Day switched off: %1</source>
        <translation>Đã tắt ngày: %1</translation>
    </message>
    <message>
        <source>Day switched on: %1</source>
        <translation>Đã bật ngày: %1</translation>
    </message>
    <message>
        <source>Day deleted: %1</source>
        <translation>Đã xóa ngày: %1</translation>
    </message>
    <message>
        <source>Date of the year set: %1</source>
        <translation>Đã đặt ngày trong năm: %1</translation>
    </message>
    <message>
        <source>Marked as sent: greeting to %1</source>
        <translation>Đã ghi là đã gửi: lời chúc cho %1</translation>
    </message>
    <message>
        <source>Skipped: greeting to %1</source>
        <translation>Đã bỏ qua: lời chúc cho %1</translation>
    </message>
    <message>
        <source>Reworded: greeting to %1</source>
        <translation>Đã sửa lời: lời chúc cho %1</translation>
    </message>
    <message>
        <source>Sample shop removed</source>
        <translation>Đã dỡ bỏ cửa hàng mẫu</translation>
    </message>
    <message>
        <source>Backup restored: %1</source>
        <translation>Khôi phục bản sao lưu: %1</translation>
    </message>
    <message>
        <source>Tagged: %1</source>
        <translation>Gắn nhãn: %1</translation>
    </message>
    <message>
        <source>Tag removed: %1</source>
        <translation>Bỏ nhãn: %1</translation>
    </message>
    <message>
        <source>A customer was erased for good</source>
        <translation>Đã xóa vĩnh viễn một khách hàng</translation>
    </message>
    <message>
        <source>The program&apos;s own messages renewed</source>
        <translation>Đã đổi sang lời mới của các mẫu có sẵn</translation>
    </message>
    <message>
        <source>The messages as they were before</source>
        <translation>Các mẫu tin trở lại như trước</translation>
    </message>
    <message>
        <source>Greetings marked as sent: %1</source>
        <translation>Đánh dấu đã gửi: %1 lời chúc</translation>
    </message>
    <message>
        <source>Greetings skipped: %1</source>
        <translation>Bỏ qua: %1 lời chúc</translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>Khôi phục: %1</translation>
    </message>
    <message>
        <source>Consent entry withdrawn: %1</source>
        <translation>Bỏ dòng đồng ý ghi nhầm: %1</translation>
    </message>
    <message>
        <source>Import undone: %1</source>
        <translation>Hoàn tác nhập danh sách: %1</translation>
    </message>
    <message>
        <source>Message restored: %1</source>
        <translation>Khôi phục mẫu: %1</translation>
    </message>
    <message>
        <source>Rule restored: %1</source>
        <translation>Đã khôi phục quy tắc: %1</translation>
    </message>
    <message>
        <source>Day restored: %1</source>
        <translation>Đã khôi phục ngày: %1</translation>
    </message>
    <message numerus="yes">
        <source>Stage changed: %n customers</source>
        <translation>
            <numerusform>Đổi giai đoạn: %n khách</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stage as it was before: %n customers</source>
        <translation>
            <numerusform>Giai đoạn như trước: %n khách</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted: %n customers</source>
        <translation>
            <numerusform>Xóa: %n khách</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Restored: %n customers</source>
        <translation>
            <numerusform>Khôi phục: %n khách</numerusform>
        </translation>
    </message>
    <message>
        <source>Opened again: greeting to %1</source>
        <translation>Mở lại: lời chúc cho %1</translation>
    </message>
    <message>
        <source>Greetings opened again: %1</source>
        <translation>Mở lại: %1 lời chúc</translation>
    </message>
    <message>
        <source>Counts and indexes of the file repaired</source>
        <translation>Đã sửa số đếm và chỉ mục của tệp</translation>
    </message>
    <message>
        <source>Province changed: %1</source>
        <translation>Đổi tỉnh, thành: %1</translation>
    </message>
    <message>
        <source>Province as it was before: %1</source>
        <translation>Tỉnh, thành trở lại như trước: %1</translation>
    </message>
    <message>
        <source>Merged: %1</source>
        <translation>Gộp: %1</translation>
    </message>
    <message>
        <source>Merge undone: %1</source>
        <translation>Hoàn tác gộp: %1</translation>
    </message>
    <message>
        <source>Not the same person: %1</source>
        <translation>Không phải cùng một người: %1</translation>
    </message>
    <message>
        <source>Possibly the same person again: %1</source>
        <translation>Có thể vẫn là cùng một người: %1</translation>
    </message>
    <message>
        <source>Segment saved: %1</source>
        <translation>Đã lưu phân khúc: %1</translation>
    </message>
    <message>
        <source>Segment renamed: %1</source>
        <translation>Đã đổi tên phân khúc: %1</translation>
    </message>
    <message>
        <source>Segment deleted: %1</source>
        <translation>Đã xóa phân khúc: %1</translation>
    </message>
    <message>
        <source>Segment restored: %1</source>
        <translation>Đã khôi phục phân khúc: %1</translation>
    </message>
    <message>
        <source>Day added: %1</source>
        <translation>Đã thêm ngày: %1</translation>
    </message>
    <message>
        <source>Day removed: %1</source>
        <translation>Đã bỏ ngày: %1</translation>
    </message>
    <message>
        <source>Relation added: %1</source>
        <translation>Đã thêm quan hệ: %1</translation>
    </message>
    <message>
        <source>Relation removed: %1</source>
        <translation>Đã bỏ quan hệ: %1</translation>
    </message>
    <message>
        <source>Picture changed: %1</source>
        <translation>Đã đổi ảnh: %1</translation>
    </message>
    <message>
        <source>No more messages: %1</source>
        <translation>Thôi nhắn tin: %1</translation>
    </message>
    <message>
        <source>Refusals withdrawn: %1</source>
        <translation>Đã bỏ lời từ chối: %1</translation>
    </message>
    <message>
        <source>Refusals count again: %1</source>
        <translation>Lời từ chối có hiệu lực lại: %1</translation>
    </message>
    <message>
        <source>Data request recorded: %1</source>
        <translation>Đã ghi yêu cầu về dữ liệu: %1</translation>
    </message>
    <message>
        <source>Data request answered: %1</source>
        <translation>Đã trả lời yêu cầu về dữ liệu: %1</translation>
    </message>
    <message>
        <source>Data request put off: %1</source>
        <translation>Đã gia hạn yêu cầu về dữ liệu: %1</translation>
    </message>
    <message>
        <source>Data request closed: %1</source>
        <translation>Đã kết thúc yêu cầu về dữ liệu: %1</translation>
    </message>
    <message>
        <source>Restriction lifted: %1</source>
        <translation>Đã bỏ hạn chế dùng dữ liệu: %1</translation>
    </message>
    <message>
        <source>Data request removed: %1</source>
        <translation>Đã bỏ yêu cầu về dữ liệu: %1</translation>
    </message>
    <message>
        <source>Data request as it was before: %1</source>
        <translation>Yêu cầu về dữ liệu trở lại như trước: %1</translation>
    </message>
    <message>
        <source>Remembered list renamed: %1</source>
        <translation>Đã đổi tên danh sách được nhớ: %1</translation>
    </message>
    <message>
        <source>Remembered list forgotten: %1</source>
        <translation>Đã quên danh sách: %1</translation>
    </message>
    <message>
        <source>List remembered again: %1</source>
        <translation>Đã nhớ lại danh sách: %1</translation>
    </message>
    <message>
        <source>the shop&apos;s name</source>
        <translation>tên cửa hàng</translation>
    </message>
    <message>
        <source>how the shop calls itself</source>
        <translation>cách cửa hàng tự xưng</translation>
    </message>
    <message>
        <source>the shop&apos;s phone number</source>
        <translation>số điện thoại cửa hàng</translation>
    </message>
    <message>
        <source>what the shop sells</source>
        <translation>mặt hàng</translation>
    </message>
    <message>
        <source>language of the messages</source>
        <translation>ngôn ngữ của tin</translation>
    </message>
    <message>
        <source>forms of address</source>
        <translation>cách xưng hô</translation>
    </message>
    <message>
        <source>time zone</source>
        <translation>múi giờ</translation>
    </message>
    <message>
        <source>birthdays without a day of their own</source>
        <translation>sinh nhật rơi vào ngày không có</translation>
    </message>
    <message>
        <source>sending hours</source>
        <translation>giờ gửi</translation>
    </message>
    <message>
        <source>Settings changed: %1</source>
        <translation>Đổi cài đặt: %1</translation>
    </message>
    <message>
        <source>Do-not-call list imported: %1</source>
        <translation>Đã nhập danh sách không quảng cáo: %1</translation>
    </message>
    <message>
        <source>Do-not-call list undone: %1</source>
        <translation>Đã hoàn tác danh sách không quảng cáo: %1</translation>
    </message>
    <message>
        <source>Wish about messages changed: %1</source>
        <translation>Đã đổi mong muốn nhận tin: %1</translation>
    </message>
    <message>
        <source>Limits of sending changed: %1</source>
        <translation>Đã đổi giới hạn gửi tin: %1</translation>
    </message>
    <message>
        <source>Mail received: %1</source>
        <translation>Nhận thư: %1</translation>
    </message>
    <message>
        <source>Account added: %1</source>
        <translation>Đã thêm tài khoản gửi: %1</translation>
    </message>
    <message>
        <source>Account changed: %1</source>
        <translation>Đã sửa tài khoản gửi: %1</translation>
    </message>
    <message>
        <source>Account archived: %1</source>
        <translation>Đã lưu trữ tài khoản gửi: %1</translation>
    </message>
    <message>
        <source>Account restored: %1</source>
        <translation>Đã khôi phục tài khoản gửi: %1</translation>
    </message>
    <message>
        <source>Account to send by: %1</source>
        <translation>Đã chọn tài khoản để gửi: %1</translation>
    </message>
    <message numerus="yes">
        <source>Delivery reports received: %n messages</source>
        <translation>
            <numerusform>Nhận báo cáo gửi tin: %n tin nhắn</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages approved: %1</source>
        <translation>Đã duyệt gửi: %1 tin</translation>
    </message>
    <message>
        <source>Approvals withdrawn: %1</source>
        <translation>Đã bỏ duyệt gửi: %1 tin</translation>
    </message>
    <message>
        <source>Marked as not sent: message to %1</source>
        <translation>Ghi là chưa gửi: tin cho %1</translation>
    </message>
    <message>
        <source>Sending resumed</source>
        <translation>Đã cho gửi tiếp</translation>
    </message>
    <message>
        <source>Sending paused</source>
        <translation>Đã tạm dừng gửi</translation>
    </message>
    <message>
        <source>Messages to be sent again: %1</source>
        <translation>Tin được gửi lại: %1</translation>
    </message>
    <message>
        <source>sending by programs</source>
        <translation>gửi tin tự động</translation>
    </message>
    <message>
        <source>Looked for mails to %1</source>
        <translation>Đã xem thư gửi đến %1</translation>
    </message>
    <message>
        <source>Provider&apos;s report taken in: %1</source>
        <translation>Nhập báo cáo của nhà cung cấp: %1</translation>
    </message>
    <message>
        <source>File attached: %1</source>
        <translation>Đính kèm tệp: %1</translation>
    </message>
    <message>
        <source>File removed: %1</source>
        <translation>Bỏ tệp: %1</translation>
    </message>
    <message>
        <source>File brought back: %1</source>
        <translation>Khôi phục tệp: %1</translation>
    </message>
    <message>
        <source>Uncertain again: message to %1</source>
        <translation>Lại chưa rõ: tin cho %1</translation>
    </message>
    <message>
        <source>Missed messages to be sent: %1</source>
        <translation>Gửi các tin bị lỡ: %1</translation>
    </message>
    <message>
        <source>Missed messages wait again: %1</source>
        <translation>Các tin bị lỡ lại chờ trả lời: %1</translation>
    </message>
    <message>
        <source>Campaign planned: %1</source>
        <translation>Đã lên chiến dịch: %1</translation>
    </message>
    <message>
        <source>Campaign approved: %1</source>
        <translation>Đã duyệt chiến dịch: %1</translation>
    </message>
    <message>
        <source>Campaign paused: %1</source>
        <translation>Đã tạm dừng chiến dịch: %1</translation>
    </message>
    <message>
        <source>Campaign cancelled: %1</source>
        <translation>Đã hủy chiến dịch: %1</translation>
    </message>
    <message>
        <source>Campaign restored: %1</source>
        <translation>Đã khôi phục chiến dịch: %1</translation>
    </message>
    <message>
        <source>from standard input</source>
        <comment>a list</comment>
        <translation>từ đầu vào chuẩn</translation>
    </message>
    <message>
        <source>File replaced: %1</source>
        <translation>Đã thay tệp: %1</translation>
    </message>
    <message>
        <source>File replaced by the one before: %1</source>
        <translation>Đã thay lại bằng tệp trước: %1</translation>
    </message>
</context>
<context>
    <name>ui</name>
    <message>
        <source>the shop&apos;s file</source>
        <translation>tệp của cửa hàng</translation>
    </message>
    <message>
        <source>That is no longer there. The list has been read again.</source>
        <translation>Mục này không còn nữa. Danh sách đã được đọc lại.</translation>
    </message>
    <message>
        <source>This cannot be stored as it is. Nothing was written. (%1)</source>
        <translation>Chưa lưu được nội dung này. Chưa có gì được ghi. (%1)</translation>
    </message>
    <message>
        <source>Another program is writing to %1. Nothing was lost; try again in a moment.</source>
        <translation>Một chương trình khác đang ghi vào %1. Không mất gì cả, hãy thử lại sau giây lát.</translation>
    </message>
    <message>
        <source>%1 cannot be written. Nothing was changed; ask for the right to write, or open a copy.</source>
        <translation>Không ghi được vào %1. Chưa có gì thay đổi; hãy xin quyền ghi hoặc mở một bản sao.</translation>
    </message>
    <message>
        <source>The disk is full. The last change was not stored; make room and try again.</source>
        <translation>Ổ đĩa đã đầy. Thay đổi vừa rồi chưa được lưu; hãy dọn bớt chỗ rồi thử lại.</translation>
    </message>
    <message>
        <source>%1 is damaged. Keep it as it is, and go on with the latest backup.</source>
        <translation>%1 bị hỏng. Hãy giữ nguyên tệp này và dùng bản sao lưu gần nhất.</translation>
    </message>
    <message>
        <source>%1 is not a Mến Khách file. It has not been changed; choose another one.</source>
        <translation>%1 không phải tệp của Mến Khách. Tệp được giữ nguyên; hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>%1 belongs to another program. It has not been changed; choose another one.</source>
        <translation>%1 là tệp của chương trình khác. Tệp được giữ nguyên; hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>%1 was written by a newer Mến Khách. It has not been changed; update this program.</source>
        <translation>%1 được ghi bởi bản Mến Khách mới hơn. Tệp được giữ nguyên; hãy cập nhật chương trình.</translation>
    </message>
    <message>
        <source>A copy of %1 could not be made, so nothing was changed. Make room beside it and try again.</source>
        <translation>Không sao chép được %1 nên chưa thay đổi gì. Hãy dọn bớt chỗ bên cạnh tệp rồi thử lại.</translation>
    </message>
    <message>
        <source>%1 cannot be opened. Look whether its folder is there and yours to write to.</source>
        <translation>Không mở được %1. Hãy xem thư mục của tệp có đó không và bạn có quyền ghi không.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was changed.</source>
        <translation>Đã dừng. Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Nothing was written. (%1)</source>
        <translation>Chương trình gặp lỗi. Chưa có gì được ghi. (%1)</translation>
    </message>
    <message>
        <source>Awareness</source>
        <comment>stage</comment>
        <translation>Nhận biết</translation>
    </message>
    <message>
        <source>Consideration</source>
        <comment>stage</comment>
        <translation>Cân nhắc</translation>
    </message>
    <message>
        <source>Experience</source>
        <comment>stage</comment>
        <translation>Trải nghiệm</translation>
    </message>
    <message>
        <source>Loyalty</source>
        <comment>stage</comment>
        <translation>Thân thiết</translation>
    </message>
    <message>
        <source>Prospect</source>
        <comment>audience</comment>
        <translation>Khách tiềm năng</translation>
    </message>
    <message>
        <source>Existing customer</source>
        <comment>audience</comment>
        <translation>Khách hàng cũ</translation>
    </message>
    <message>
        <source>Store</source>
        <comment>channel</comment>
        <translation>Cửa hàng</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>channel</comment>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>SMS</source>
        <comment>channel</comment>
        <translation>SMS</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>channel</comment>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Zalo</source>
        <comment>channel</comment>
        <translation>Zalo</translation>
    </message>
    <message>
        <source>Facebook</source>
        <comment>channel</comment>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>Chat</source>
        <comment>channel</comment>
        <translation>Trò chuyện</translation>
    </message>
    <message>
        <source>Social media</source>
        <comment>channel</comment>
        <translation>Mạng xã hội</translation>
    </message>
    <message>
        <source>Website</source>
        <comment>channel</comment>
        <translation>Trang web</translation>
    </message>
    <message>
        <source>Visit</source>
        <comment>kind of contact</comment>
        <translation>Ghé cửa hàng</translation>
    </message>
    <message>
        <source>Call</source>
        <comment>kind of contact</comment>
        <translation>Cuộc gọi</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>kind of contact</comment>
        <translation>Tin nhắn</translation>
    </message>
    <message>
        <source>Purchase</source>
        <comment>kind of contact</comment>
        <translation>Mua hàng</translation>
    </message>
    <message>
        <source>Question</source>
        <comment>kind of contact</comment>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>Complaint</source>
        <comment>kind of contact</comment>
        <translation>Phàn nàn</translation>
    </message>
    <message>
        <source>Review</source>
        <comment>kind of contact</comment>
        <translation>Đánh giá</translation>
    </message>
    <message>
        <source>Comment</source>
        <comment>kind of contact</comment>
        <translation>Bình luận</translation>
    </message>
    <message>
        <source>Survey answer</source>
        <comment>kind of contact</comment>
        <translation>Trả lời khảo sát</translation>
    </message>
    <message>
        <source>Event</source>
        <comment>kind of contact</comment>
        <translation>Sự kiện</translation>
    </message>
    <message>
        <source>Referral</source>
        <comment>kind of contact</comment>
        <translation>Giới thiệu</translation>
    </message>
    <message>
        <source>from the customer</source>
        <comment>direction</comment>
        <translation>khách liên hệ</translation>
    </message>
    <message>
        <source>from the shop</source>
        <comment>direction</comment>
        <translation>cửa hàng liên hệ</translation>
    </message>
    <message>
        <source>Planned</source>
        <comment>state of a message</comment>
        <translation>Chờ gửi</translation>
    </message>
    <message>
        <source>Approved</source>
        <comment>state of a message</comment>
        <translation>Đã duyệt</translation>
    </message>
    <message>
        <source>Sending</source>
        <comment>state of a message</comment>
        <translation>Đang gửi</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>state of a message</comment>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Failed</source>
        <comment>state of a message</comment>
        <translation>Gửi lỗi</translation>
    </message>
    <message>
        <source>Uncertain</source>
        <comment>state of a message</comment>
        <translation>Chưa rõ</translation>
    </message>
    <message>
        <source>Skipped</source>
        <comment>state of a message</comment>
        <translation>Đã bỏ qua</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <comment>state of a message</comment>
        <translation>Đã hủy</translation>
    </message>
    <message>
        <source>Care</source>
        <comment>purpose</comment>
        <translation>Chăm sóc</translation>
    </message>
    <message>
        <source>Greeting</source>
        <comment>purpose</comment>
        <translation>Lời chúc</translation>
    </message>
    <message>
        <source>Promotion</source>
        <comment>purpose</comment>
        <translation>Khuyến mãi</translation>
    </message>
    <message>
        <source>%1 ₫</source>
        <comment>an amount of money in dong</comment>
        <translation>%1 ₫</translation>
    </message>
    <message>
        <source>%1/10</source>
        <comment>a score</comment>
        <translation>%1/10</translation>
    </message>
    <message>
        <source>%1 by any channel: agreed</source>
        <comment>a consent; %1 is its purpose</comment>
        <translation>%1 qua mọi kênh: đồng ý</translation>
    </message>
    <message>
        <source>%1 by any channel: refused</source>
        <comment>a consent; %1 is its purpose</comment>
        <translation>%1 qua mọi kênh: từ chối</translation>
    </message>
    <message>
        <source>%1 by %2: agreed</source>
        <comment>a consent; purpose and channel</comment>
        <translation>%1 qua %2: đồng ý</translation>
    </message>
    <message>
        <source>%1 by %2: refused</source>
        <comment>a consent; purpose and channel</comment>
        <translation>%1 qua %2: từ chối</translation>
    </message>
    <message>
        <source>“%1”</source>
        <comment>the words of a consent</comment>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>a change from one stage to another</comment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1 lunar = %2</source>
        <comment>a lunar date of birth, and the same in the solar calendar</comment>
        <translation>%1 âm lịch = %2 dương lịch</translation>
    </message>
    <message>
        <source>%1 = %2 lunar</source>
        <comment>a solar date of birth, and the same in the lunar calendar</comment>
        <translation>%1 = %2 âm lịch</translation>
    </message>
    <message>
        <source>%1, turns %2</source>
        <comment>next birthday and the age reached then</comment>
        <translation>%1, tròn %2 tuổi</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>a fact</comment>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Next birthday</source>
        <comment>a fact</comment>
        <translation>Sinh nhật tới</translation>
    </message>
    <message>
        <source>Birthday</source>
        <comment>a fact</comment>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>a fact</comment>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Zalo</source>
        <comment>a fact</comment>
        <translation>Zalo</translation>
    </message>
    <message>
        <source>Facebook</source>
        <comment>a fact</comment>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>Website</source>
        <comment>a fact</comment>
        <translation>Trang web</translation>
    </message>
    <message>
        <source>Also reached at</source>
        <comment>a fact: other addresses</comment>
        <translation>Liên hệ khác</translation>
    </message>
    <message>
        <source>Province</source>
        <comment>a fact</comment>
        <translation>Tỉnh, thành</translation>
    </message>
    <message>
        <source>Occupation</source>
        <comment>a fact</comment>
        <translation>Nghề nghiệp</translation>
    </message>
    <message>
        <source>Customer since</source>
        <comment>a fact</comment>
        <translation>Là khách từ</translation>
    </message>
    <message>
        <source>Known since</source>
        <comment>a fact</comment>
        <translation>Quen biết từ</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>a fact</comment>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Import a list…</source>
        <translation>Nhập danh sách…</translation>
    </message>
    <message>
        <source>Drop one list at a time.</source>
        <translation>Mỗi lần chỉ thả một danh sách.</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>a key fact</comment>
        <translation>chưa biết</translation>
    </message>
    <message>
        <source>no contact yet</source>
        <comment>a key fact</comment>
        <translation>chưa liên hệ lần nào</translation>
    </message>
    <message>
        <source>Both ways</source>
        <comment>who contacts whom</comment>
        <translation>Hai chiều</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>a key fact: purchases</comment>
        <translation>chưa mua</translation>
    </message>
    <message>
        <source>recommends us</source>
        <comment>a key fact</comment>
        <translation>có giới thiệu</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <comment>a key fact</comment>
        <translation>chưa hỏi</translation>
    </message>
    <message>
        <source>Last purchase</source>
        <comment>a fact</comment>
        <translation>Mua gần nhất</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <comment>a fact</comment>
        <translation>Hài lòng</translation>
    </message>
    <message>
        <source>Export all customers…</source>
        <translation>Xuất toàn bộ khách hàng…</translation>
    </message>
    <message numerus="yes">
        <source>%n channel(s)</source>
        <comment>ways of contact</comment>
        <translation>
            <numerusform>%n kênh</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n time(s)</source>
        <comment>purchases</comment>
        <translation>
            <numerusform>%n lần</numerusform>
        </translation>
    </message>
    <message>
        <source>The disk under %1 failed. Look whether it is still connected, and copy the file elsewhere.</source>
        <translation>Ổ đĩa chứa %1 bị lỗi. Hãy xem ổ có còn kết nối không, rồi sao chép tệp sang nơi khác.</translation>
    </message>
    <message>
        <source>%1 belongs to a shop. Nothing was read or written; choose another file.</source>
        <translation>%1 thuộc về một cửa hàng. Không có gì được đọc hay ghi; hãy chọn tệp khác.</translation>
    </message>
    <message>
        <source>Customer called</source>
        <comment>direction of a call</comment>
        <translation>Khách gọi đến</translation>
    </message>
    <message>
        <source>Shop called</source>
        <comment>direction of a call</comment>
        <translation>Cửa hàng gọi đi</translation>
    </message>
    <message>
        <source>Customer wrote</source>
        <comment>direction of a message</comment>
        <translation>Khách nhắn đến</translation>
    </message>
    <message>
        <source>Shop wrote</source>
        <comment>direction of a message</comment>
        <translation>Cửa hàng nhắn đi</translation>
    </message>
    <message>
        <source>undone: it does not count</source>
        <comment>a consent recorded by mistake</comment>
        <translation>đã hoàn tác: không tính</translation>
    </message>
    <message>
        <source>Customer reaches out</source>
        <comment>who contacts whom</comment>
        <translation>Khách chủ động liên hệ</translation>
    </message>
    <message>
        <source>Only the shop reaches out</source>
        <comment>who contacts whom</comment>
        <translation>Chỉ cửa hàng nhắn</translation>
    </message>
    <message>
        <source>Ready to buy</source>
        <comment>stage</comment>
        <translation>Sắp mua</translation>
    </message>
    <message>
        <source>%1, greeted on %2</source>
        <comment>a date of birth, and the next day it is greeted</comment>
        <translation>%1, chúc ngày %2</translation>
    </message>
    <message>
        <source>This can no longer be done: someone was quicker, or the customer has changed. Nothing was written.</source>
        <translation>Không làm được nữa: có người đã làm trước, hoặc thông tin khách vừa thay đổi. Chưa có gì được ghi.</translation>
    </message>
    <message>
        <source>Street address</source>
        <comment>a fact</comment>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Someone changed this customer meanwhile. Their changes are in; check and save again.</source>
        <translation>Trong lúc đó có người sửa khách này. Phần họ sửa đã được đưa vào; hãy xem lại rồi lưu lần nữa.</translation>
    </message>
    <message>
        <source>%1, theirs: “%2”</source>
        <comment>a field and its value</comment>
        <translation>%1, người kia ghi: “%2”</translation>
    </message>
    <message>
        <source>Use theirs</source>
        <translation>Lấy bản của người kia</translation>
    </message>
    <message>
        <source>This customer was deleted meanwhile. Nothing is saved yet.</source>
        <translation>Trong lúc đó khách này đã bị xóa. Chưa lưu gì cả.</translation>
    </message>
    <message>
        <source>Restore and save</source>
        <translation>Khôi phục và lưu</translation>
    </message>
    <message>
        <source>The code %1 belongs to %2, who is deleted. Choose another.</source>
        <translation>Mã %1 là của %2 (đã xóa). Hãy chọn mã khác.</translation>
    </message>
    <message>
        <source>The code %1 belongs to %2. Choose another.</source>
        <translation>Mã %1 là của %2. Hãy chọn mã khác.</translation>
    </message>
    <message>
        <source>Relationship</source>
        <comment>a fact: how close we are</comment>
        <translation>Gắn bó</translation>
    </message>
    <message>
        <source>Counts or indexes in %1 are wrong; what was entered is not. They are repaired before the next backup.</source>
        <translation>Số đếm hoặc chỉ mục trong %1 bị sai, dữ liệu đã nhập vẫn đúng. Mến Khách sẽ sửa trước lần sao lưu tới.</translation>
    </message>
    <message>
        <source>The name %1 is too long. Nothing was changed; give the file a shorter one.</source>
        <translation>Tên %1 quá dài. Chưa có gì thay đổi; hãy đặt cho tệp một tên ngắn hơn.</translation>
    </message>
    <message>
        <source>Write all customers to a workbook, a CSV file or address cards.</source>
        <translation>Ghi toàn bộ khách hàng ra tệp Excel, tệp CSV hoặc danh bạ.</translation>
    </message>
    <message>
        <source>recorded by %1</source>
        <comment>an agent</comment>
        <translation>người ghi: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>a day to come, and how long until then</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 · next %2</source>
        <comment>a personal day as given, and its next time</comment>
        <translation>%1 · lần tới %2</translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>since the event of a personal day, then</comment>
        <translation>
            <numerusform>%n năm</numerusform>
        </translation>
    </message>
    <message>
        <source>No messages</source>
        <comment>a fact</comment>
        <translation>Không nhắn tin</translation>
    </message>
    <message>
        <source>Asked on %1 that their data is not used. Nothing is sent until that is lifted.</source>
        <comment>a day</comment>
        <translation>Ngày %1 khách xin hạn chế dùng dữ liệu. Không gửi gì cho đến khi bỏ hạn chế.</translation>
    </message>
    <message>
        <source>Prefers</source>
        <comment>a fact: how and when a customer likes to be reached</comment>
        <translation>Thích liên hệ qua</translation>
    </message>
    <message>
        <source>Bring customers, or what they bought, from a workbook, a CSV file or address cards.</source>
        <translation>Đưa khách hàng, hoặc những gì họ đã mua, từ tệp Excel, tệp CSV hoặc danh bạ vào.</translation>
    </message>
    <message>
        <source>Wedding day</source>
        <comment>personal day</comment>
        <translation>Ngày cưới</translation>
    </message>
    <message>
        <source>Child&apos;s birthday</source>
        <comment>personal day</comment>
        <translation>Sinh nhật con</translation>
    </message>
    <message>
        <source>Death anniversary</source>
        <comment>personal day: giỗ</comment>
        <translation>Ngày giỗ</translation>
    </message>
    <message>
        <source>Founding day</source>
        <comment>personal day</comment>
        <translation>Ngày thành lập</translation>
    </message>
    <message>
        <source>Another day</source>
        <comment>personal day</comment>
        <translation>Ngày khác</translation>
    </message>
    <message>
        <source>on a paper form</source>
        <comment>how a consent was given</comment>
        <translation>trên phiếu giấy</translation>
    </message>
    <message>
        <source>by a message</source>
        <comment>how a consent was given</comment>
        <translation>bằng tin nhắn</translation>
    </message>
    <message>
        <source>in person</source>
        <comment>how a consent was given</comment>
        <translation>nói trực tiếp</translation>
    </message>
    <message>
        <source>on the phone</source>
        <comment>how a consent was given</comment>
        <translation>qua điện thoại</translation>
    </message>
    <message>
        <source>on a web form</source>
        <comment>how a consent was given</comment>
        <translation>trên mẫu ở trang web</translation>
    </message>
    <message>
        <source>The owner of this number or address asked to be erased on %1. Record a new consent first.</source>
        <comment>a day</comment>
        <translation>Chủ của số hoặc địa chỉ này đã xin xóa dữ liệu ngày %1. Hãy ghi một đồng ý mới trước.</translation>
    </message>
    <message>
        <source>Preferred time</source>
        <comment>a fact: only when a customer likes to be reached</comment>
        <translation>Thích liên hệ lúc</translation>
    </message>
    <message>
        <source>Draft of %1 restored</source>
        <comment>a time</comment>
        <translation>Đã mở lại bản nháp lúc %1</translation>
    </message>
    <message>
        <source>Discard</source>
        <comment>a draft</comment>
        <translation>Bỏ nháp</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a customer who may be the same</comment>
        <translation>Mở</translation>
    </message>
    <message>
        <source>This cannot be done: %1. Nothing was written.</source>
        <comment>reason</comment>
        <translation>Không làm được: %1. Chưa có gì được ghi.</translation>
    </message>
    <message>
        <source>This cannot be done as things stand: something has changed, or is in its way. Nothing was written.</source>
        <translation>Lúc này không làm được: có gì đó vừa thay đổi, hoặc đang vướng. Chưa có gì được ghi.</translation>
    </message>
    <message>
        <source>%1 was referred by %2, directly or through others, so %1 cannot have referred %2. Nothing was written.</source>
        <comment>customers</comment>
        <translation>%1 được %2 giới thiệu, trực tiếp hoặc qua người khác, nên không thể là người giới thiệu của %2. Chưa có gì được ghi.</translation>
    </message>
    <message>
        <source>Another program deleted, moved or replaced the shop&apos;s file, or a part of it, while it was open. The file is opened again: look whether your last entries are in it.</source>
        <translation>Một chương trình khác đã xóa, dời hoặc thay tệp của cửa hàng, hay một phần của tệp, khi tệp đang mở. Tệp được mở lại: hãy xem những gì vừa nhập có còn không.</translation>
    </message>
    <message>
        <source>entered again after being deleted</source>
        <comment>where a refusal comes from</comment>
        <translation>nhập lại sau khi đã xóa</translation>
    </message>
    <message>
        <source>%1 has the same number or address and refused such messages. Nothing was written.</source>
        <comment>another customer</comment>
        <translation>%1 có cùng số hoặc địa chỉ và đã từ chối loại tin này. Chưa có gì được ghi.</translation>
    </message>
    <message>
        <source>A tag has at most %1 characters. Nothing was written.</source>
        <translation>Nhãn dài tối đa %1 ký tự. Chưa có gì được ghi.</translation>
    </message>
    <message>
        <source>from an imported list</source>
        <comment>where a refusal comes from</comment>
        <translation>từ danh sách đã nhập</translation>
    </message>
</context>
<context>
    <name>ui::AccountDialog</name>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Add an account to send from</source>
        <translation>Thêm tài khoản để gửi</translation>
    </message>
    <message>
        <source>Change the account</source>
        <translation>Sửa tài khoản</translation>
    </message>
    <message>
        <source>&amp;Provider</source>
        <translation>&amp;Nhà cung cấp</translation>
    </message>
    <message>
        <source>Another account has this name, perhaps an archived one.</source>
        <translation>Đã có tài khoản mang tên này, có thể là một tài khoản đã lưu trữ.</translation>
    </message>
    <message>
        <source>The account is saved, its password is not. %1</source>
        <translation>Đã lưu tài khoản, nhưng chưa lưu được mật khẩu. %1</translation>
    </message>
    <message>
        <source>The account is saved. It logs in elsewhere now, so enter its password again.</source>
        <translation>Đã lưu tài khoản. Tài khoản này giờ đăng nhập nơi khác, vì vậy hãy nhập lại mật khẩu.</translation>
    </message>
    <message>
        <source>&amp;Kind of account</source>
        <translation>&amp;Loại tài khoản</translation>
    </message>
    <message>
        <source>A secret of a gateway has at least 4 letters, so that it can be kept out of what is shown.</source>
        <translation>Mã bí mật của cổng tin cần ít nhất 4 ký tự, để chương trình che được nó ở mọi nơi hiển thị.</translation>
    </message>
    <message>
        <source>The account&apos;s earlier password is still in the keychain: %1</source>
        <comment>reason</comment>
        <translation>Mật khẩu cũ của tài khoản vẫn còn trong chùm khóa: %1</translation>
    </message>
    <message>
        <source>The secret is also written out in another field, which the shop&apos;s file keeps. Write its name there, as in {{api_key}}.</source>
        <translation>Mã bí mật này còn được ghi rõ ở một ô khác, mà ô đó được lưu trong tệp dữ liệu của cửa hàng. Hãy thay bằng tên mã, chẳng hạn {{api_key}}.</translation>
    </message>
    <message>
        <source>The earlier password of %1 was removed from the keychain. An undo does not bring it back.</source>
        <comment>account</comment>
        <translation>Đã xóa mật khẩu trước đây của %1 khỏi chùm khóa. Hoàn tác không đem mật khẩu ấy trở lại.</translation>
    </message>
</context>
<context>
    <name>ui::AccountForm</name>
    <message>
        <source>E-mail &amp;address</source>
        <translation>Địa chỉ &amp;e-mail</translation>
    </message>
    <message>
        <source>Name of the account</source>
        <translation>Tên tài khoản</translation>
    </message>
    <message>
        <source>Sender&apos;s name, as customers see it</source>
        <translation>Tên người gửi mà khách nhìn thấy</translation>
    </message>
    <message>
        <source>Server that sends (SMTP)</source>
        <translation>Máy chủ gửi (SMTP)</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Cổng</translation>
    </message>
    <message>
        <source>Protection</source>
        <translation>Bảo vệ đường truyền</translation>
    </message>
    <message>
        <source>User name</source>
        <translation>Tên đăng nhập</translation>
    </message>
    <message>
        <source>The server wants</source>
        <translation>Máy chủ cần</translation>
    </message>
    <message>
        <source>Password or token</source>
        <translation>Mật khẩu hoặc mã truy cập</translation>
    </message>
    <message>
        <source>It goes to the keychain of this computer and nowhere else. Left empty, the one there stays.</source>
        <translation>Mật khẩu chỉ được cất trong chùm khóa của máy này, không lưu ở đâu khác. Để trống thì giữ mật khẩu đang có.</translation>
    </message>
    <message>
        <source>Messages in 24 hours at most</source>
        <translation>Số tin nhiều nhất trong 24 giờ</translation>
    </message>
    <message>
        <source>Empty: no limit.</source>
        <translation>Để trống: không giới hạn.</translation>
    </message>
    <message>
        <source>Read replies and bounces from the mailbox</source>
        <translation>Đọc thư trả lời và thư bị trả về trong hộp thư</translation>
    </message>
    <message>
        <source>Server of the mailbox (IMAP)</source>
        <translation>Máy chủ hộp thư (IMAP)</translation>
    </message>
    <message>
        <source>Port of the mailbox</source>
        <translation>Cổng của hộp thư</translation>
    </message>
    <message>
        <source>Protection of the mailbox</source>
        <translation>Bảo vệ đường truyền của hộp thư</translation>
    </message>
    <message>
        <source>User name of the mailbox</source>
        <translation>Tên đăng nhập hộp thư</translation>
    </message>
    <message>
        <source>Folder of the mailbox</source>
        <translation>Thư mục của hộp thư</translation>
    </message>
    <message>
        <source>Password of the mailbox</source>
        <translation>Mật khẩu của hộp thư</translation>
    </message>
    <message>
        <source>Only if it is another one. The password above is never given to another provider.</source>
        <translation>Chỉ điền khi khác mật khẩu ở trên. Mật khẩu ở trên không bao giờ được đưa cho nhà cung cấp khác.</translation>
    </message>
    <message>
        <source>It goes to the keychain of this computer and nowhere else.</source>
        <translation>Mật khẩu chỉ được cất trong chùm khóa của máy này, không lưu ở đâu khác.</translation>
    </message>
    <message>
        <source>Mails on their way at once, 1 to 8</source>
        <translation>Số e-mail gửi cùng lúc, từ 1 đến 8</translation>
    </message>
    <message>
        <source>Each takes a connection of its own. More go out faster, but many servers take only one.</source>
        <translation>Mỗi e-mail dùng một kết nối riêng. Nhiều hơn thì gửi nhanh hơn, nhưng nhiều máy chủ chỉ nhận một kết nối.</translation>
    </message>
</context>
<context>
    <name>ui::AccountListModel</name>
    <message>
        <source>archived</source>
        <translation>đã lưu trữ</translation>
    </message>
    <message>
        <source>in use</source>
        <translation>đang dùng</translation>
    </message>
    <message>
        <source>%1 of %2 in 24 hours</source>
        <comment>messages sent; the most that may be</comment>
        <translation>%1 trên %2 tin trong 24 giờ</translation>
    </message>
    <message>
        <source>password missing</source>
        <comment>of an account, in the keychain</comment>
        <translation>thiếu mật khẩu</translation>
    </message>
</context>
<context>
    <name>ui::AccountTestDialog</name>
    <message>
        <source>Send the test</source>
        <translation>Gửi tin thử</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>%1, as for %2</source>
        <comment>a template; a customer</comment>
        <translation>%1, như gửi cho %2</translation>
    </message>
    <message>
        <source>Send a test to myself</source>
        <translation>Gửi thử cho chính mình</translation>
    </message>
    <message>
        <source>A plain sentence</source>
        <translation>Một câu đơn giản</translation>
    </message>
    <message>
        <source>To your own &amp;address</source>
        <translation>Đến đị&amp;a chỉ của bạn</translation>
    </message>
    <message>
        <source>To your own &amp;number</source>
        <translation>Đến &amp;số của bạn</translation>
    </message>
    <message>
        <source>&amp;Words</source>
        <translation>&amp;Lời tin</translation>
    </message>
    <message>
        <source>It is marked as a test, and is no message of the shop: it is not counted and goes to no customer.</source>
        <translation>Tin được ghi rõ là tin thử, không phải tin của cửa hàng: không tính vào số tin đã gửi và không đến khách nào.</translation>
    </message>
    <message>
        <source>This is not an address of your own: it is wrong, or a customer has it.</source>
        <translation>Đây không phải địa chỉ của riêng bạn: địa chỉ sai, hoặc là của một khách.</translation>
    </message>
    <message>
        <source>These words cannot be filled for this customer. Choose others.</source>
        <translation>Không điền được lời tin này cho khách. Hãy chọn lời khác.</translation>
    </message>
    <message>
        <source>The test is being sent.</source>
        <translation>Đang gửi tin thử.</translation>
    </message>
    <message>
        <source>Zalo sends the approved words as they are, so nothing marks them as a test. It is no message of the shop.</source>
        <translation>Zalo gửi đúng lời đã duyệt, nên không có gì đánh dấu đây là tin thử. Tin này không tính vào tin của cửa hàng.</translation>
    </message>
    <message>
        <source>Say first which approved template stands for one of yours.</source>
        <translation>Hãy chọn mẫu đã duyệt cho một mẫu tin của cửa hàng trước.</translation>
    </message>
</context>
<context>
    <name>ui::AccountWords</name>
    <message>
        <source>This is needed.</source>
        <translation>Cần điền mục này.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Đây không phải địa chỉ e-mail.</translation>
    </message>
    <message>
        <source>This is not the name of a server.</source>
        <translation>Đây không phải tên máy chủ.</translation>
    </message>
    <message>
        <source>A port is a number from 1 to 65535.</source>
        <translation>Cổng là một số từ 1 đến 65535.</translation>
    </message>
    <message>
        <source>Without protection others could read the password and the mails. That is for a server on this computer only.</source>
        <translation>Không bảo vệ thì người khác đọc được mật khẩu và thư. Chỉ dùng cho máy chủ trên chính máy này.</translation>
    </message>
    <message>
        <source>There is a character in it that no server takes.</source>
        <translation>Có ký tự mà máy chủ không nhận.</translation>
    </message>
    <message>
        <source>A limit is at least 1.</source>
        <translation>Giới hạn ít nhất là 1.</translation>
    </message>
    <message>
        <source>Something of the gateway is missing or wrong.</source>
        <translation>Thông tin cổng tin còn thiếu hoặc sai.</translation>
    </message>
    <message>
        <source>Only an e-mail account has a mailbox.</source>
        <translation>Chỉ tài khoản e-mail mới có hộp thư.</translation>
    </message>
    <message>
        <source>The keychain has no password for this account. Choose Change and enter it.</source>
        <translation>Chùm khóa chưa có mật khẩu của tài khoản này. Hãy chọn Sửa và nhập mật khẩu.</translation>
    </message>
    <message>
        <source>No keychain runs on this computer, and passwords are kept nowhere else. Start GNOME Keyring or KWallet, or log in to the desktop again, and try once more.</source>
        <translation>Máy này không có chùm khóa nào đang chạy, mà mật khẩu không được lưu ở nơi nào khác. Hãy bật GNOME Keyring hoặc KWallet, hoặc đăng nhập lại vào máy, rồi thử lại.</translation>
    </message>
    <message>
        <source>The keychain refused. Allow this program to use it, and try once more.</source>
        <translation>Chùm khóa từ chối. Hãy cho phép chương trình này dùng chùm khóa rồi thử lại.</translation>
    </message>
    <message>
        <source>The keychain did not answer. Unlock it, and try once more.</source>
        <translation>Chùm khóa không trả lời. Hãy mở khóa rồi thử lại.</translation>
    </message>
    <message>
        <source>The test was sent. Look whether it arrives.</source>
        <translation>Đã gửi tin thử. Hãy xem tin có đến không.</translation>
    </message>
    <message>
        <source>The server refuses for now. Try again in a few minutes.</source>
        <translation>Máy chủ tạm thời từ chối. Hãy thử lại sau vài phút.</translation>
    </message>
    <message>
        <source>The server refuses this message.</source>
        <translation>Máy chủ từ chối tin này.</translation>
    </message>
    <message>
        <source>The server does not take the user name or the password. Many providers want an app password here.</source>
        <translation>Máy chủ không nhận tên đăng nhập hoặc mật khẩu. Nhiều nhà cung cấp cần mật khẩu ứng dụng ở đây.</translation>
    </message>
    <message>
        <source>The server could not be trusted, so nothing was sent. Check its name and the kind of protection.</source>
        <translation>Không tin được máy chủ này nên chưa gửi gì. Hãy kiểm tra tên máy chủ và cách bảo vệ đường truyền.</translation>
    </message>
    <message>
        <source>The server was not reached. Check its name, the port and the network.</source>
        <translation>Không kết nối được máy chủ. Hãy kiểm tra tên máy chủ, cổng và mạng.</translation>
    </message>
    <message>
        <source>The server took the test and did not answer. Look whether it arrives.</source>
        <translation>Máy chủ đã nhận tin thử nhưng không trả lời. Hãy xem tin có đến không.</translation>
    </message>
    <message>
        <source>Stopped. Nothing was sent.</source>
        <translation>Đã dừng. Chưa gửi gì.</translation>
    </message>
    <message>
        <source>TLS from the start (usual: 465, 993)</source>
        <translation>TLS ngay từ đầu (thường là 465, 993)</translation>
    </message>
    <message>
        <source>STARTTLS (usual: 587, 143)</source>
        <translation>STARTTLS (thường là 587, 143)</translation>
    </message>
    <message>
        <source>None (this computer only)</source>
        <translation>Không (chỉ trên máy này)</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Mật khẩu</translation>
    </message>
    <message>
        <source>Access token (OAuth 2.0)</source>
        <translation>Mã truy cập (OAuth 2.0)</translation>
    </message>
    <message>
        <source>The account cannot be used as it is: %1</source>
        <translation>Tài khoản chưa dùng được: %1</translation>
    </message>
    <message>
        <source>%1 It says: %2</source>
        <comment>a sentence; a server&apos;s own words</comment>
        <translation>%1 Máy chủ báo: %2</translation>
    </message>
    <message>
        <source>This is not the whole path of a file.</source>
        <translation>Đây không phải đường dẫn đầy đủ của một tệp.</translation>
    </message>
    <message>
        <source>A price is a whole number of đồng, at most 100,000.</source>
        <translation>Giá là số đồng nguyên, nhiều nhất 100.000.</translation>
    </message>
    <message>
        <source>Something of an approved template is missing or wrong.</source>
        <translation>Mẫu đã duyệt còn thiếu hoặc sai thông tin.</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>SMS through a gateway</source>
        <translation>SMS qua cổng tin</translation>
    </message>
    <message>
        <source>SMS by a modem of this computer</source>
        <translation>SMS qua modem của máy này</translation>
    </message>
    <message>
        <source>Zalo notifications (ZNS)</source>
        <translation>Thông báo Zalo (ZNS)</translation>
    </message>
    <message>
        <source>Brand name or number it comes from</source>
        <translation>Brandname hoặc số gửi đi</translation>
    </message>
    <message>
        <source>Kind of SMS (the gateway&apos;s number for it)</source>
        <translation>Loại SMS (số theo quy ước của cổng tin)</translation>
    </message>
    <message>
        <source>User name at the gateway</source>
        <translation>Tên người dùng ở cổng tin</translation>
    </message>
    <message>
        <source>Account SID</source>
        <translation>Account SID</translation>
    </message>
    <message>
        <source>ID of the Zalo application</source>
        <translation>ID ứng dụng Zalo</translation>
    </message>
    <message>
        <source>API key</source>
        <translation>API key</translation>
    </message>
    <message>
        <source>Secret key</source>
        <translation>Secret key</translation>
    </message>
    <message>
        <source>Access token</source>
        <translation>Mã truy cập (access token)</translation>
    </message>
    <message>
        <source>Password at the gateway</source>
        <translation>Mật khẩu ở cổng tin</translation>
    </message>
    <message>
        <source>Auth token</source>
        <translation>Mã xác thực (auth token)</translation>
    </message>
    <message>
        <source>Access token of the Official Account</source>
        <translation>Access token của OA</translation>
    </message>
    <message>
        <source>Refresh token (used once; the program keeps the next one)</source>
        <translation>Refresh token (dùng một lần; chương trình tự lưu mã kế tiếp)</translation>
    </message>
    <message>
        <source>Secret key of the Zalo application</source>
        <translation>Secret key của ứng dụng Zalo</translation>
    </message>
    <message>
        <source>Zoho Mail, own domain</source>
        <translation>Zoho Mail, tên miền riêng</translation>
    </message>
    <message>
        <source>Another server</source>
        <translation>Máy chủ khác</translation>
    </message>
    <message>
        <source>A secret is written out in what the gateway is asked. Write its name there, as in {{api_key}}, and that name under “Names of its secrets”; a field for the secret itself appears below.</source>
        <translation>Trong nội dung yêu cầu gửi cổng tin có ghi rõ một mã bí mật. Hãy ghi tên mã vào đó, chẳng hạn {{api_key}}, và ghi tên ấy ở “Tên các mã bí mật”; ô nhập chính mã bí mật sẽ hiện bên dưới.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a sentence; in English, what it is</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>From 1 to 8 mails can be on their way at once.</source>
        <translation>Có thể gửi cùng lúc từ 1 đến 8 e-mail.</translation>
    </message>
</context>
<context>
    <name>ui::AccountsSection</name>
    <message>
        <source>Accounts to send from</source>
        <translation>Tài khoản để gửi</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Thêm tài khoản…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Sửa…</translation>
    </message>
    <message>
        <source>Send from this one</source>
        <translation>Gửi từ tài khoản này</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Lưu trữ</translation>
    </message>
    <message>
        <source>Send a test to myself…</source>
        <translation>Gửi thử cho chính mình…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Tài khoản</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>Dùng lại</translation>
    </message>
    <message>
        <source>Messages go out from %1 now.</source>
        <translation>Từ giờ tin được gửi từ %1.</translation>
    </message>
    <message>
        <source>%1 is in use again.</source>
        <translation>%1 được dùng lại.</translation>
    </message>
    <message>
        <source>%1 is archived.</source>
        <translation>Đã lưu trữ %1.</translation>
    </message>
    <message>
        <source>Remove the password</source>
        <translation>Xóa mật khẩu</translation>
    </message>
    <message>
        <source>Messages are sent by hand until there is an account. Add the shop&apos;s e-mail, an SMS gateway, a modem or Zalo notifications, and the program can send for you.</source>
        <translation>Khi chưa có tài khoản, tin được gửi bằng tay. Hãy thêm e-mail của cửa hàng, cổng SMS, modem hoặc thông báo Zalo để chương trình gửi giúp.</translation>
    </message>
    <message>
        <source>Approved templates…</source>
        <translation>Mẫu đã duyệt…</translation>
    </message>
    <message>
        <source>%1 is archived, and its password was removed from the keychain.</source>
        <translation>Đã lưu trữ %1 và xóa mật khẩu của tài khoản này khỏi chùm khóa.</translation>
    </message>
    <message>
        <source>%1 is archived. Its password is still in the keychain: %2</source>
        <comment>account; reason</comment>
        <translation>Đã lưu trữ %1. Mật khẩu vẫn còn trong chùm khóa: %2</translation>
    </message>
</context>
<context>
    <name>ui::Actions</name>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip: what it does, its key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui::AppMenu</name>
    <message>
        <source>Light</source>
        <comment>appearance</comment>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>appearance</comment>
        <translation>Tối</translation>
    </message>
    <message>
        <source>As the system</source>
        <comment>appearance</comment>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>About Mến Khách</source>
        <translation>Về Mến Khách</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Open the menu</source>
        <translation>Mở trình đơn</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Mến Khách %1, customer care for shops. Free software, GPL-3.0-or-later. Qt %2.</source>
        <translation>Mến Khách %1, phần mềm chăm sóc khách hàng. Phần mềm tự do, GPL-3.0-or-later. Qt %2.</translation>
    </message>
    <message>
        <source>History of what was done</source>
        <translation>Lịch sử những việc đã làm</translation>
    </message>
    <message>
        <source>Every import, edit and deletion, each with its Undo</source>
        <translation>Mọi lần nhập, sửa, xóa, mỗi việc đều hoàn tác được</translation>
    </message>
</context>
<context>
    <name>ui::ApprovedDialog</name>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Templates that Zalo has approved</source>
        <translation>Mẫu tin Zalo đã duyệt</translation>
    </message>
    <message>
        <source>Zalo sends only texts that it has approved. Messages of a template with an approved one go out by themselves in the approved words; the others are sent by hand. The approved words should say “Quý khách” to everyone.</source>
        <translation>Zalo chỉ gửi những lời đã duyệt. Tin của mẫu có mẫu đã duyệt được tự gửi bằng lời đã duyệt; các tin khác gửi bằng tay. Lời đã duyệt nên xưng hô chung là “Quý khách”.</translation>
    </message>
    <message>
        <source>Templates for Zalo</source>
        <translation>Mẫu tin cho Zalo</translation>
    </message>
    <message>
        <source>&amp;ID of the approved template</source>
        <translation>&amp;ID của mẫu đã duyệt</translation>
    </message>
    <message>
        <source>Empty: messages of this template are sent by hand.</source>
        <translation>Để trống: tin của mẫu này gửi bằng tay.</translation>
    </message>
    <message>
        <source>&amp;Parameters, one a line</source>
        <translation>&amp;Tham số, mỗi dòng một tham số</translation>
    </message>
    <message>
        <source>As in customer_name:name={{full_name}}: its name, its type at Zalo, and what fills it. The type sets how long it may be.</source>
        <translation>Ví dụ customer_name:name={{full_name}}: tên, loại tham số ở Zalo, và nội dung điền vào. Loại quyết định độ dài tối đa.</translation>
    </message>
    <message>
        <source>%1: by hand</source>
        <comment>a template</comment>
        <translation>%1: gửi bằng tay</translation>
    </message>
    <message>
        <source>%1: reworded since, by hand</source>
        <comment>a template</comment>
        <translation>%1: lời đã sửa sau đó, gửi bằng tay</translation>
    </message>
    <message>
        <source>%1: approved as %2</source>
        <comment>a template; an ID</comment>
        <translation>%1: đã duyệt, mẫu %2</translation>
    </message>
    <message>
        <source>A line is not a name, a type that Zalo knows and a text without errors.</source>
        <translation>Có dòng không đúng dạng: tên, loại mà Zalo biết và nội dung không có lỗi.</translation>
    </message>
    <message>
        <source>Messages of “%1” are sent by hand.</source>
        <translation>Tin của mẫu “%1” gửi bằng tay.</translation>
    </message>
    <message>
        <source>Messages of “%1” go out by Zalo.</source>
        <translation>Tin của mẫu “%1” tự gửi qua Zalo.</translation>
    </message>
</context>
<context>
    <name>ui::BackgroundSection</name>
    <message>
        <source>In the background</source>
        <translation>Chạy nền</translation>
    </message>
    <message>
        <source>Quits the program</source>
        <translation>Thoát phần mềm</translation>
    </message>
    <message>
        <source>Leaves it in the tray</source>
        <translation>Để phần mềm ở khay hệ thống</translation>
    </message>
    <message>
        <source>Does not start</source>
        <translation>Không tự mở</translation>
    </message>
    <message>
        <source>Starts in the tray</source>
        <translation>Tự mở ở khay hệ thống</translation>
    </message>
    <message>
        <source>What closing the window does</source>
        <translation>Khi đóng cửa sổ</translation>
    </message>
    <message>
        <source>Closing the window</source>
        <translation>Khi đóng cửa sổ</translation>
    </message>
    <message>
        <source>What the program does at login</source>
        <translation>Khi đăng nhập máy</translation>
    </message>
    <message>
        <source>At login the program</source>
        <translation>Khi đăng nhập máy</translation>
    </message>
    <message>
        <source>In the tray it goes on sending what is approved and reading what comes back.</source>
        <translation>Ở khay hệ thống, phần mềm vẫn gửi tin đã duyệt và đọc thư trả lời.</translation>
    </message>
    <message>
        <source>This desktop has no tray, so closing the window quits the program.</source>
        <translation>Màn hình này không có khay hệ thống, nên đóng cửa sổ là thoát phần mềm.</translation>
    </message>
    <message>
        <source>Closing the window leaves the program in the tray.</source>
        <translation>Khi đóng cửa sổ, phần mềm ở lại khay hệ thống.</translation>
    </message>
    <message>
        <source>Closing the window quits the program.</source>
        <translation>Khi đóng cửa sổ, phần mềm thoát.</translation>
    </message>
    <message>
        <source>Not available on this system.</source>
        <translation>Không dùng được trên hệ điều hành này.</translation>
    </message>
    <message>
        <source>It was switched off in the settings of the desktop.</source>
        <translation>Đã bị tắt trong phần cài đặt của hệ thống.</translation>
    </message>
    <message>
        <source>It would start in the tray, which this desktop does not have.</source>
        <translation>Phần mềm sẽ tự mở ở khay hệ thống, nhưng màn hình này không có khay.</translation>
    </message>
    <message>
        <source>Start this program instead</source>
        <translation>Thay bằng phần mềm này</translation>
    </message>
    <message>
        <source>Its entry starts another program, and was switched off in the settings of the desktop: %1</source>
        <comment>a command</comment>
        <translation>Mục tự mở này là của chương trình khác và đã bị tắt trong phần cài đặt của hệ thống: %1</translation>
    </message>
    <message>
        <source>Another copy of the program starts, or this one in another way: %1</source>
        <comment>a command</comment>
        <translation>Máy đang tự mở một bản khác của phần mềm, hoặc mở theo cách khác: %1</translation>
    </message>
</context>
<context>
    <name>ui::BackgroundWords</name>
    <message>
        <source>Nothing is waiting</source>
        <translation>Không có việc gì đang chờ</translation>
    </message>
    <message>
        <source>Sending is paused</source>
        <translation>Đang tạm dừng gửi</translation>
    </message>
    <message numerus="yes">
        <source>%Ln go by themselves today</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln tin tự gửi trong hôm nay</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to send</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln tin cần gửi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to approve</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln tin cần duyệt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missed</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln tin bị lỡ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to look into</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln tin cần xem lại</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln replies came</source>
        <translation>
            <numerusform>Có %Ln thư trả lời</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln want no more messages</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%Ln khách không muốn nhận tin nữa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln birthdays</source>
        <translation>
            <numerusform>%Ln sinh nhật</numerusform>
        </translation>
    </message>
    <message>
        <source>Today in the shop</source>
        <translation>Hôm nay ở cửa hàng</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>From customers</source>
        <translation>Tin từ khách hàng</translation>
    </message>
    <message>
        <source>Something went wrong</source>
        <translation>Có việc trục trặc</translation>
    </message>
    <message>
        <source>Open the program to see what to do.</source>
        <translation>Hãy mở chương trình để xem cần làm gì.</translation>
    </message>
</context>
<context>
    <name>ui::BackupReminder</name>
    <message>
        <source>No backup yet</source>
        <translation>Chưa sao lưu</translation>
    </message>
    <message>
        <source>Backup %1 %2 ✓</source>
        <comment>%1 is a day such as “today”, %2 the time</comment>
        <translation>Sao lưu %1 %2 ✓</translation>
    </message>
    <message numerus="yes">
        <source>No backup for %Ln days</source>
        <translation>
            <numerusform>Đã %Ln ngày chưa sao lưu</numerusform>
        </translation>
    </message>
    <message>
        <source>Backup %1 %2</source>
        <comment>%1 is a day such as “today”, %2 the time</comment>
        <translation>Sao lưu %1 %2</translation>
    </message>
</context>
<context>
    <name>ui::BirthdayField</name>
    <message>
        <source>solar</source>
        <comment>calendar of a birthday</comment>
        <translation>dương lịch</translation>
    </message>
    <message>
        <source>lunar</source>
        <comment>calendar of a birthday</comment>
        <translation>âm lịch</translation>
    </message>
    <message>
        <source>Calendar of the birthday</source>
        <translation>Lịch của ngày sinh</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Birthday: day</source>
        <translation>Ngày sinh: ngày</translation>
    </message>
    <message>
        <source>Birthday: month</source>
        <translation>Ngày sinh: tháng</translation>
    </message>
    <message>
        <source>Birthday: year</source>
        <translation>Ngày sinh: năm</translation>
    </message>
    <message>
        <source>leap month</source>
        <translation>tháng nhuận</translation>
    </message>
    <message>
        <source>not sure</source>
        <translation>không chắc</translation>
    </message>
    <message>
        <source>For information only, never greeted: an approximate date, or the 1 January of an identity card</source>
        <translation>Chỉ để biết, không gửi lời chúc: ngày áng chừng, hoặc ngày 1/1 trên căn cước</translation>
    </message>
    <message>
        <source>%1: calendar</source>
        <comment>a date of a customer</comment>
        <translation>%1: lịch</translation>
    </message>
    <message>
        <source>%1: day</source>
        <comment>a date of a customer</comment>
        <translation>%1: ngày</translation>
    </message>
    <message>
        <source>%1: month</source>
        <comment>a date of a customer</comment>
        <translation>%1: tháng</translation>
    </message>
    <message>
        <source>%1: year</source>
        <comment>a date of a customer</comment>
        <translation>%1: năm</translation>
    </message>
    <message>
        <source>%1: leap month</source>
        <comment>a date of a customer</comment>
        <translation>%1: tháng nhuận</translation>
    </message>
    <message>
        <source>%1: not sure</source>
        <comment>a date of a customer</comment>
        <translation>%1: không chắc</translation>
    </message>
</context>
<context>
    <name>ui::BirthdaySection</name>
    <message>
        <source>Next time: greeted on %1.</source>
        <translation>Lần tới: chúc ngày %1.</translation>
    </message>
    <message>
        <source>Born on 30/%1 lunar, a month of 29 days this time: greeted on %2.</source>
        <translation>Sinh 30/%1 âm lịch, lần tới là tháng thiếu: chúc ngày %2.</translation>
    </message>
    <message>
        <source>Born on day 15 of leap month %1, which comes again in %2: greeted on %3.</source>
        <translation>Sinh ngày 15 tháng %1 nhuận, năm %2 mới lại có: chúc ngày %3.</translation>
    </message>
    <message>
        <source>The days of rare birthdays were changed.</source>
        <translation>Đã đổi ngày chúc các sinh nhật hiếm.</translation>
    </message>
    <message>
        <source>Rare birthdays</source>
        <translation>Sinh nhật hiếm gặp</translation>
    </message>
    <message>
        <source>Born on 29 February</source>
        <translation>Sinh ngày 29/2</translation>
    </message>
    <message>
        <source>28 February</source>
        <translation>Ngày 28/2</translation>
    </message>
    <message>
        <source>1 March</source>
        <translation>Ngày 1/3</translation>
    </message>
    <message>
        <source>Born on lunar day 30</source>
        <translation>Sinh ngày 30 âm lịch</translation>
    </message>
    <message>
        <source>Last day of the month</source>
        <translation>Ngày cuối tháng</translation>
    </message>
    <message>
        <source>First day of the next month</source>
        <translation>Mùng 1 tháng sau</translation>
    </message>
    <message>
        <source>Born in a leap month</source>
        <translation>Sinh tháng nhuận</translation>
    </message>
    <message>
        <source>In the regular month</source>
        <translation>Vào tháng thường</translation>
    </message>
    <message>
        <source>In the leap month when there is one</source>
        <translation>Vào tháng nhuận, nếu năm đó có</translation>
    </message>
</context>
<context>
    <name>ui::CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Tháng sau</translation>
    </message>
    <message>
        <source>&amp;Today</source>
        <translation>&amp;Hôm nay</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>Năm sau</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>title of a calendar: month and year</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Previous year</source>
        <translation>Năm trước</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Tháng trước</translation>
    </message>
</context>
<context>
    <name>ui::CampaignBar</name>
    <message>
        <source>planned, not approved</source>
        <translation>chờ gửi, chưa duyệt</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>đã duyệt</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>tạm dừng</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>đã hủy</translation>
    </message>
    <message>
        <source>Approve all of it</source>
        <translation>Duyệt cả chiến dịch</translation>
    </message>
    <message>
        <source>Pause the campaign</source>
        <translation>Tạm dừng chiến dịch</translation>
    </message>
    <message>
        <source>Cancel the campaign</source>
        <translation>Hủy chiến dịch</translation>
    </message>
    <message>
        <source>%1: %2, for %3, %4</source>
        <comment>a campaign; its state, day and hour</comment>
        <translation>%1: %2, gửi %3, %4</translation>
    </message>
    <message numerus="yes">
        <source>Campaign “%1”: %Ln messages approved</source>
        <translation>
            <numerusform>Chiến dịch “%1”: đã duyệt %Ln tin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1. %Ln were left as they are: a rule of sending keeps them back.</source>
        <comment>what was approved; messages</comment>
        <translation>
            <numerusform>%1. %Ln tin để nguyên: quy tắc gửi chưa cho gửi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Campaign “%1” paused: %Ln messages wait</source>
        <translation>
            <numerusform>Đã tạm dừng chiến dịch “%1”: %Ln tin đang chờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Campaign “%1” cancelled: %Ln messages do not go</source>
        <translation>
            <numerusform>Đã hủy chiến dịch “%1”: %Ln tin không gửi nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>The messages are being approved.</source>
        <translation>Đang duyệt các tin.</translation>
    </message>
</context>
<context>
    <name>ui::CampaignDialog</name>
    <message>
        <source>See whom it may go to</source>
        <translation>Xem tin được gửi cho ai</translation>
    </message>
    <message>
        <source>Plan the campaign</source>
        <translation>Lên chiến dịch</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Campaign</source>
        <translation>Chiến dịch</translation>
    </message>
    <message>
        <source>The campaign has no name yet.</source>
        <translation>Chiến dịch chưa có tên.</translation>
    </message>
    <message>
        <source>There is no template yet: write one in Messages.</source>
        <translation>Chưa có mẫu nào: hãy viết ở trang Mẫu tin.</translation>
    </message>
    <message>
        <source>The rules of sending are asked of each customer.</source>
        <translation>Đang xét quy tắc gửi cho từng khách.</translation>
    </message>
    <message>
        <source>The messages are being planned.</source>
        <translation>Đang lên lịch các tin.</translation>
    </message>
    <message numerus="yes">
        <source>Campaign “%1”: %Ln messages planned</source>
        <translation>
            <numerusform>Chiến dịch “%1”: đã lên lịch %Ln tin</numerusform>
        </translation>
    </message>
    <message>
        <source>Stopped. Nothing was planned.</source>
        <translation>Đã dừng. Chưa lên lịch tin nào.</translation>
    </message>
    <message>
        <source>Choose a template first.</source>
        <translation>Hãy chọn mẫu tin trước.</translation>
    </message>
    <message>
        <source>A campaign needs a template before it can be tried.</source>
        <translation>Chiến dịch cần có một mẫu tin thì mới xem thử được.</translation>
    </message>
    <message>
        <source>The campaign can be planned once you have seen whom it may go to.</source>
        <translation>Hãy xem trước tin được gửi cho ai, rồi mới lên chiến dịch được.</translation>
    </message>
</context>
<context>
    <name>ui::CampaignFindingsModel</name>
    <message>
        <source>no longer there</source>
        <comment>a customer</comment>
        <translation>không còn trong danh sách</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a customer; why they get no message</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>What is in the way</source>
        <translation>Điều vướng</translation>
    </message>
    <message>
        <source>no e-mail address</source>
        <comment>why a customer gets no message</comment>
        <translation>không có địa chỉ e-mail</translation>
    </message>
    <message>
        <source>no Facebook contact</source>
        <comment>why a customer gets no message</comment>
        <translation>không có liên hệ Facebook</translation>
    </message>
    <message>
        <source>no phone number</source>
        <comment>why a customer gets no message</comment>
        <translation>không có số điện thoại</translation>
    </message>
</context>
<context>
    <name>ui::CampaignForm</name>
    <message>
        <source>Name of the campaign</source>
        <translation>Tên chiến dịch</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Mẫu tin</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>a template: title, audience, channel</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>Choose a template</source>
        <translation>Chọn mẫu tin</translation>
    </message>
</context>
<context>
    <name>ui::CampaignResult</name>
    <message>
        <source>What is in the way</source>
        <translation>Điều vướng</translation>
    </message>
    <message>
        <source>Customers whom the message may not go to</source>
        <translation>Khách không được gửi tin này</translation>
    </message>
    <message>
        <source>See first whom it may go to. Nothing is sent or stored by that.</source>
        <translation>Hãy xem trước tin được gửi cho ai. Việc này không gửi và không lưu gì.</translation>
    </message>
    <message numerus="yes">
        <source>Nothing is in the way: %Ln messages may go.</source>
        <translation>
            <numerusform>Không vướng gì: %Ln tin có thể gửi.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln messages may go.</source>
        <translation>
            <numerusform>%1 trong %Ln tin có thể gửi.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Moved to the next hour that is allowed: %2.</source>
        <comment>a sentence; reasons and counts</comment>
        <translation>%1 Dời sang giờ được phép kế tiếp: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Leave these %Ln customers out</source>
        <translation>
            <numerusform>Bỏ qua %Ln khách này</numerusform>
        </translation>
    </message>
    <message>
        <source>To %1: %2</source>
        <comment>a customer; the text they get</comment>
        <translation>Gửi %1: %2</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln with something in the way</source>
        <comment>customers</comment>
        <translation>
            <numerusform>Tất cả %Ln khách bị vướng</numerusform>
        </translation>
    </message>
    <message>
        <source>None of these customers may be written to, so there is nothing to plan.</source>
        <translation>Không được gửi tin cho khách nào trong số này nên không lên chiến dịch được.</translation>
    </message>
    <message>
        <source>Leave out those with something in the way; then it can be planned for the others.</source>
        <translation>Hãy bỏ qua những khách có điều vướng, rồi có thể lên chiến dịch cho các khách còn lại.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln parts to pay for</source>
        <comment>of SMS, or Zalo notifications</comment>
        <translation>
            <numerusform>%Ln phần phải trả tiền</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 ₫</source>
        <comment>parts to pay for; an amount of money in dong</comment>
        <translation>%1, %2 ₫</translation>
    </message>
    <message>
        <source>%1 There are %2.</source>
        <comment>a sentence; parts to pay for</comment>
        <translation>%1 Có %2.</translation>
    </message>
</context>
<context>
    <name>ui::CampaignWork</name>
    <message numerus="yes">
        <source>To %Ln customers</source>
        <comment>a campaign</comment>
        <translation>
            <numerusform>Gửi tới %Ln khách</numerusform>
        </translation>
    </message>
    <message>
        <source>These are too many conditions for a campaign. Select the customers instead.</source>
        <translation>Quá nhiều điều kiện cho một chiến dịch. Hãy chọn từng khách trong danh sách.</translation>
    </message>
    <message>
        <source>To: %1</source>
        <comment>a campaign; a condition in words</comment>
        <translation>Gửi tới: %1</translation>
    </message>
</context>
<context>
    <name>ui::ChartScene</name>
    <message>
        <source>There is nothing to draw for this time.</source>
        <translation>Chưa có số liệu trong khoảng thời gian này.</translation>
    </message>
</context>
<context>
    <name>ui::ChartView</name>
    <message>
        <source>%1 chosen. %2</source>
        <comment>a line of a chart, then all values of the date</comment>
        <translation>Đang chọn %1. %2</translation>
    </message>
</context>
<context>
    <name>ui::CloseWait</name>
    <message>
        <source>Your last changes are still being saved; another program may be using the shop&apos;s file. The window closes as soon as they are saved.</source>
        <translation>Những thay đổi vừa rồi chưa lưu xong, có thể do chương trình khác đang dùng tệp của cửa hàng. Lưu xong, cửa sổ sẽ tự đóng.</translation>
    </message>
    <message>
        <source>Close without waiting</source>
        <translation>Đóng ngay, không chờ</translation>
    </message>
    <message>
        <source>The window stays open: something could not be saved. To leave all the same, close it again.</source>
        <translation>Cửa sổ vẫn mở: có điều chưa lưu được. Nếu vẫn muốn thoát, hãy đóng lần nữa.</translation>
    </message>
</context>
<context>
    <name>ui::CollectNotices</name>
    <message>
        <source>The mailbox of %1 is not the one that was read before. What is in it may be taken in twice.</source>
        <comment>account</comment>
        <translation>Hộp thư của %1 không phải hộp thư đã đọc lần trước. Thư trong đó có thể được ghi nhận hai lần.</translation>
    </message>
    <message numerus="yes">
        <source>%n mails to %1 want no more messages and could not be assigned to a customer. Look into the mailbox.</source>
        <comment>account</comment>
        <translation>
            <numerusform>%n thư gửi đến %1 từ chối nhận tin nhưng không rõ của khách nào. Hãy xem trong hộp thư.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mails to %1 could not be taken in. Look into the mailbox.</source>
        <comment>account</comment>
        <translation>
            <numerusform>Không ghi nhận được %n thư gửi đến %1. Hãy xem trong hộp thư.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ColumnChooser</name>
    <message>
        <source>Columns</source>
        <translation>Cột hiển thị</translation>
    </message>
    <message>
        <source>Reset columns and widths</source>
        <translation>Đặt lại cột và độ rộng</translation>
    </message>
    <message>
        <source>%1 (no room)</source>
        <comment>a column</comment>
        <translation>%1 (không đủ chỗ)</translation>
    </message>
</context>
<context>
    <name>ui::ColumnsStep</name>
    <message>
        <source>not recognised, left out</source>
        <translation>không nhận ra, bỏ qua</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>bỏ qua</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>bạn chọn</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>Cột trong tệp</translation>
    </message>
    <message>
        <source>What stands in it</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Goes to</source>
        <translation>Đưa vào</translation>
    </message>
    <message>
        <source>Column %1</source>
        <translation>Cột %1</translation>
    </message>
    <message>
        <source>Field for the column %1</source>
        <translation>Mục cho cột %1</translation>
    </message>
    <message>
        <source>day before month (31/5)</source>
        <translation>ngày trước tháng (31/5)</translation>
    </message>
    <message>
        <source>month before day (5/31)</source>
        <translation>tháng trước ngày (5/31)</translation>
    </message>
    <message numerus="yes">
        <source>%n more column(s) stay as they were recognised.</source>
        <translation>
            <numerusform>%n cột còn lại giữ nguyên như đã nhận ra.</numerusform>
        </translation>
    </message>
    <message>
        <source>Which row of the file names the columns</source>
        <translation>Hàng nào của tệp ghi tên cột</translation>
    </message>
    <message>
        <source>The column names</source>
        <translation>Tên cột</translation>
    </message>
    <message>
        <source>are in row %1</source>
        <translation>ở dòng %1</translation>
    </message>
    <message>
        <source>are in row %1: %2</source>
        <comment>number; the row</comment>
        <translation>ở dòng %1: %2</translation>
    </message>
    <message>
        <source>there are none: row 1 is a customer already</source>
        <translation>không có: dòng 1 đã là khách hàng</translation>
    </message>
    <message>
        <source>a “no” is kept as a refusal; a “yes” is never imported, record it with each customer</source>
        <translation>“không” được giữ là lời từ chối; “có” không được nhập, hãy ghi ở từng khách</translation>
    </message>
    <message>
        <source>empty, left out</source>
        <translation>trống, bỏ qua</translation>
    </message>
    <message>
        <source>these are no stages, left out</source>
        <translation>không phải giai đoạn, bỏ qua</translation>
    </message>
    <message>
        <source>How are these dates written (“%1”)?</source>
        <translation>Các ngày này viết theo kiểu nào (“%1”)?</translation>
    </message>
    <message>
        <source>Order of day and month in the column %1</source>
        <translation>Thứ tự ngày tháng trong cột %1</translation>
    </message>
    <message>
        <source>as the cards say</source>
        <translation>theo danh thiếp</translation>
    </message>
    <message>
        <source>customers</source>
        <comment>what is in a list</comment>
        <translation>khách hàng</translation>
    </message>
    <message>
        <source>purchases and contacts</source>
        <comment>what is in a list</comment>
        <translation>lần mua và liên hệ</translation>
    </message>
    <message>
        <source>What is in this list?</source>
        <translation>Danh sách này có gì?</translation>
    </message>
    <message>
        <source>This is an export of %1; its columns are known.</source>
        <comment>a program</comment>
        <translation>Đây là danh sách xuất từ %1; chương trình biết rõ các cột.</translation>
    </message>
</context>
<context>
    <name>ui::Command</name>
    <message numerus="yes">
        <source>%Ln were left as they are: they changed meanwhile, or must not be written to any more.</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln tin được để nguyên: đã thay đổi trong lúc đó, hoặc không được gửi cho khách nữa.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CommandField</name>
    <message>
        <source>Search or command</source>
        <translation>Tìm khách hoặc lệnh</translation>
    </message>
    <message>
        <source>Customers, pages, commands and templates in one list (Ctrl+K)</source>
        <translation>Khách hàng, trang, lệnh và mẫu tin trong một danh sách (Ctrl+K)</translation>
    </message>
</context>
<context>
    <name>ui::CommandPalette</name>
    <message>
        <source>Command palette</source>
        <translation>Bảng lệnh</translation>
    </message>
    <message>
        <source>Name, phone number, page, command or template</source>
        <translation>Tên, số điện thoại, trang, lệnh hoặc mẫu tin</translation>
    </message>
    <message>
        <source>Search or command</source>
        <translation>Tìm khách hoặc lệnh</translation>
    </message>
    <message>
        <source>Up and Down choose, Enter runs, Esc closes</source>
        <translation>Mũi tên lên xuống để chọn, Enter để chạy, Esc để đóng</translation>
    </message>
    <message>
        <source>What was found</source>
        <translation>Kết quả tìm được</translation>
    </message>
    <message>
        <source>Nothing found.</source>
        <translation>Không tìm thấy gì.</translation>
    </message>
</context>
<context>
    <name>ui::CommandRow</name>
    <message>
        <source>More for those selected</source>
        <translation>Thêm việc cho các khách đã chọn</translation>
    </message>
</context>
<context>
    <name>ui::CommandSource</name>
    <message>
        <source>Page</source>
        <comment>kind of an entry in the command palette</comment>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>Command · %1</source>
        <comment>%1: the page it belongs to</comment>
        <translation>Lệnh · %1</translation>
    </message>
    <message>
        <source>Command</source>
        <comment>kind of an entry in the command palette</comment>
        <translation>Lệnh</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Ngôn ngữ giao diện</translation>
    </message>
</context>
<context>
    <name>ui::ConditionGroup</name>
    <message>
        <source>Which of these conditions must hold</source>
        <translation>Phải đúng những điều kiện nào</translation>
    </message>
    <message>
        <source>Add a condition</source>
        <translation>Thêm điều kiện</translation>
    </message>
    <message>
        <source>Add a group</source>
        <translation>Thêm nhóm điều kiện</translation>
    </message>
    <message>
        <source>All of these hold</source>
        <comment>conditions</comment>
        <translation>Đúng tất cả</translation>
    </message>
    <message>
        <source>Any of these holds</source>
        <comment>conditions</comment>
        <translation>Đúng ít nhất một</translation>
    </message>
    <message>
        <source>None of these holds</source>
        <comment>conditions</comment>
        <translation>Không đúng điều nào</translation>
    </message>
    <message>
        <source>Remove this group</source>
        <translation>Bỏ nhóm điều kiện này</translation>
    </message>
</context>
<context>
    <name>ui::ConditionRow</name>
    <message>
        <source>Field</source>
        <translation>Mục</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>So sánh</translation>
    </message>
    <message>
        <source>ever</source>
        <comment>purchases: in all the time</comment>
        <translation>từ trước đến nay</translation>
    </message>
    <message>
        <source> days</source>
        <comment>purchases: within so many days</comment>
        <translation> ngày</translation>
    </message>
    <message>
        <source>Within so many days</source>
        <translation>Trong vòng bao nhiêu ngày</translation>
    </message>
    <message>
        <source>Remove this condition</source>
        <translation>Bỏ điều kiện này</translation>
    </message>
    <message>
        <source>is one of</source>
        <comment>a field and its values</comment>
        <translation>là một trong</translation>
    </message>
    <message>
        <source>is none of</source>
        <comment>a field and its values</comment>
        <translation>không phải</translation>
    </message>
    <message>
        <source>one, or several with commas</source>
        <translation>một, hoặc nhiều, cách nhau bằng dấu phẩy</translation>
    </message>
    <message>
        <source>Choose…</source>
        <comment>values of a condition</comment>
        <translation>Chọn…</translation>
    </message>
    <message>
        <source>no value yet</source>
        <comment>a condition</comment>
        <translation>chưa có giá trị</translation>
    </message>
</context>
<context>
    <name>ui::ConsentBoxes</name>
    <message>
        <source>Where they agreed: at the counter, by phone…</source>
        <translation>Đồng ý ở đâu: tại quầy, qua điện thoại…</translation>
    </message>
    <message>
        <source>Where they agreed</source>
        <translation>Đồng ý ở đâu</translation>
    </message>
</context>
<context>
    <name>ui::ConsentPane</name>
    <message>
        <source>at the counter</source>
        <comment>where a consent was given</comment>
        <translation>tại quầy</translation>
    </message>
    <message>
        <source>%1: agreed</source>
        <comment>a consent</comment>
        <translation>%1: đồng ý</translation>
    </message>
    <message>
        <source>%1: refused</source>
        <comment>a consent</comment>
        <translation>%1: từ chối</translation>
    </message>
    <message>
        <source>any channel</source>
        <comment>of a consent</comment>
        <translation>mọi kênh</translation>
    </message>
    <message>
        <source>Consent to</source>
        <translation>Đồng ý nhận</translation>
    </message>
    <message>
        <source>By which channel</source>
        <translation>Qua kênh nào</translation>
    </message>
    <message>
        <source>Agrees</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Refuses</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Where they said it: at the counter, by phone…</source>
        <translation>Khách xác nhận ở đâu: tại quầy, qua điện thoại…</translation>
    </message>
    <message>
        <source>Where they said it</source>
        <translation>Khách xác nhận ở đâu</translation>
    </message>
    <message>
        <source>How they said it</source>
        <translation>Nói bằng cách nào</translation>
    </message>
    <message>
        <source>What they were shown or said, or a note</source>
        <translation>Khách đã xem hay đã nói gì, hoặc ghi chú</translation>
    </message>
    <message>
        <source>What they were shown or said</source>
        <translation>Khách đã xem hay đã nói gì</translation>
    </message>
    <message>
        <source>When they said it</source>
        <translation>Nói ngày nào</translation>
    </message>
    <message>
        <source>No more messages</source>
        <translation>Thôi nhắn tin</translation>
    </message>
    <message>
        <source>Refuses care, greetings and promotions by the channel chosen above</source>
        <translation>Từ chối chăm sóc, lời chúc và khuyến mãi qua kênh chọn ở trên</translation>
    </message>
    <message>
        <source>Record agreement or refusal…</source>
        <translation>Ghi đồng ý / từ chối…</translation>
    </message>
</context>
<context>
    <name>ui::ConsentWork</name>
    <message>
        <source>%1 agrees: %2</source>
        <comment>a customer, a purpose</comment>
        <translation>%1 đồng ý: %2</translation>
    </message>
    <message>
        <source>%1 refuses: %2</source>
        <comment>a customer, a purpose</comment>
        <translation>%1 từ chối: %2</translation>
    </message>
    <message>
        <source>Consent undone: it does not count</source>
        <translation>Đã hoàn tác: đồng ý này không tính</translation>
    </message>
    <message>
        <source>%1: no more messages by %2</source>
        <comment>a customer, a channel</comment>
        <translation>%1: thôi nhắn tin qua %2</translation>
    </message>
    <message>
        <source>%1: no more messages</source>
        <comment>a customer</comment>
        <translation>%1: thôi nhắn tin</translation>
    </message>
    <message>
        <source>asked for no more messages</source>
        <comment>where a refusal comes from</comment>
        <translation>khách xin thôi nhắn tin</translation>
    </message>
</context>
<context>
    <name>ui::ContactRows</name>
    <message>
        <source>Kind of address</source>
        <translation>Loại liên hệ</translation>
    </message>
    <message>
        <source>Use this one first</source>
        <translation>Ưu tiên dùng</translation>
    </message>
    <message>
        <source>Use this %1 first</source>
        <comment>kind of address</comment>
        <translation>Ưu tiên dùng %1 này</translation>
    </message>
    <message>
        <source>Add another</source>
        <translation>Thêm liên hệ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Remove this %1</source>
        <comment>kind of address</comment>
        <translation>Bỏ %1 này</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>who has this number already</comment>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Open %1</source>
        <comment>who has this number already</comment>
        <translation>Mở %1</translation>
    </message>
</context>
<context>
    <name>ui::ContactWork</name>
    <message>
        <source>Recorded for %1: %2</source>
        <comment>a customer, a contact</comment>
        <translation>Đã ghi cho %1: %2</translation>
    </message>
    <message>
        <source>%1. Move %2 to existing customers?</source>
        <comment>what was recorded; a customer</comment>
        <translation>%1. Chuyển %2 sang khách hàng cũ?</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Chuyển</translation>
    </message>
</context>
<context>
    <name>ui::CounterBar</name>
    <message>
        <source>V</source>
        <comment>key that records a visit: V</comment>
        <translation>V</translation>
    </message>
    <message>
        <source>P</source>
        <comment>key that records a purchase: P or M</comment>
        <translation>M</translation>
    </message>
    <message>
        <source>Q</source>
        <comment>key that records a question: Q or H</comment>
        <translation>H</translation>
    </message>
    <message>
        <source>C</source>
        <comment>key that records a call: C or G</comment>
        <translation>G</translation>
    </message>
    <message>
        <source>Last contact: %1</source>
        <comment>a day</comment>
        <translation>Liên hệ lần cuối: %1</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>Chưa có lần liên hệ nào</translation>
    </message>
    <message>
        <source>Next occasion: %1</source>
        <comment>a day and its occasion</comment>
        <translation>Dịp tới: %1</translation>
    </message>
    <message>
        <source>Open the profile</source>
        <translation>Mở hồ sơ</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>a key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Khách sau</translation>
    </message>
    <message>
        <source>Key: %1</source>
        <translation>Phím: %1</translation>
    </message>
    <message>
        <source>“%1” is kept. Esc again discards it.</source>
        <comment>what is half typed</comment>
        <translation>Đã giữ lại “%1”. Bấm Esc lần nữa để bỏ.</translation>
    </message>
    <message>
        <source>A letter records, Enter opens the profile, Esc or another letter goes on to the next customer</source>
        <translation>Nhấn một chữ để ghi, Enter mở hồ sơ, Esc hoặc chữ khác chuyển sang khách tiếp theo</translation>
    </message>
</context>
<context>
    <name>ui::CounterClose</name>
    <message numerus="yes">
        <source>%Ln line(s) typed at the counter are not recorded and would be lost. Ctrl+K leads back to them.</source>
        <translation>
            <numerusform>%Ln dòng gõ ở quầy chưa được ghi lại và sẽ mất. Bấm Ctrl+K để quay lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>Close without them</source>
        <translation>Đóng và bỏ các dòng này</translation>
    </message>
</context>
<context>
    <name>ui::CounterNote</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Discard</source>
        <comment>what could not be recorded</comment>
        <translation>Bỏ</translation>
    </message>
</context>
<context>
    <name>ui::CounterWork</name>
    <message>
        <source>%1 added</source>
        <comment>a customer</comment>
        <translation>Đã thêm %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <comment>what was done</comment>
        <translation>Đã hoàn tác: %1</translation>
    </message>
    <message>
        <source>Move</source>
        <comment>to existing customers</comment>
        <translation>Chuyển</translation>
    </message>
</context>
<context>
    <name>ui::CustomerChooser</name>
    <message>
        <source>Preview as another customer</source>
        <translation>Xem như một khách khác</translation>
    </message>
    <message>
        <source>No one like that among: %1</source>
        <comment>an audience</comment>
        <translation>Không có ai như vậy trong nhóm: %1</translation>
    </message>
</context>
<context>
    <name>ui::CustomerCount</name>
    <message numerus="yes">
        <source>%Ln customers</source>
        <comment>in the status line</comment>
        <translation>
            <numerusform>%Ln khách hàng</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CustomerEditor</name>
    <message>
        <source>New customer</source>
        <translation>Khách mới</translation>
    </message>
    <message>
        <source>New customer: %1</source>
        <comment>a name</comment>
        <translation>Khách mới: %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <comment>a customer&apos;s name</comment>
        <translation>Sửa %1</translation>
    </message>
    <message>
        <source>Customer editor</source>
        <translation>Sửa thông tin khách</translation>
    </message>
    <message>
        <source>Draft discarded</source>
        <translation>Đã bỏ bản nháp</translation>
    </message>
</context>
<context>
    <name>ui::CustomerExporter</name>
    <message>
        <source>Export all customers</source>
        <translation>Xuất toàn bộ khách hàng</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Tệp CSV (*.csv)</translation>
    </message>
    <message>
        <source>The customers are being written.</source>
        <translation>Đang ghi danh sách khách hàng.</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message numerus="yes">
        <source>Export %Ln customers</source>
        <comment>title of a dialog</comment>
        <translation>
            <numerusform>Xuất %Ln khách hàng</numerusform>
        </translation>
    </message>
    <message>
        <source>Address cards (*.vcf)</source>
        <translation>Danh bạ (*.vcf)</translation>
    </message>
    <message>
        <source>customers %1.xlsx</source>
        <comment>name of a file, with the day</comment>
        <translation>khách hàng %1.xlsx</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Tệp Excel (*.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers written to “%1”.</source>
        <comment>number; file</comment>
        <translation>
            <numerusform>Đã ghi %Ln khách hàng vào “%1”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::CustomerFilterBar</name>
    <message>
        <source>All</source>
        <comment>filter of customers</comment>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Prospects %1</source>
        <comment>how many there are</comment>
        <translation>Khách tiềm năng %1</translation>
    </message>
    <message>
        <source>Existing customers %1</source>
        <comment>how many there are</comment>
        <translation>Khách hàng cũ %1</translation>
    </message>
    <message>
        <source>Show others again, not only: %1</source>
        <translation>Hiện lại cả khách khác, không chỉ: %1</translation>
    </message>
    <message>
        <source>Filter: %1</source>
        <translation>Lọc: %1</translation>
    </message>
    <message>
        <source>Filter: %1, %2</source>
        <translation>Lọc: %1, %2</translation>
    </message>
    <message>
        <source>Stage</source>
        <comment>filter of customers</comment>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Province</source>
        <comment>filter of customers</comment>
        <translation>Tỉnh</translation>
    </message>
    <message>
        <source>Birthday</source>
        <comment>filter of customers</comment>
        <translation>Sinh nhật</translation>
    </message>
    <message>
        <source>Tag</source>
        <comment>filter of customers</comment>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>+ More</source>
        <comment>more filters of customers</comment>
        <translation>+ Điều kiện</translation>
    </message>
    <message>
        <source>Clear filters</source>
        <translation>Bỏ lọc</translation>
    </message>
    <message>
        <source>Occupation</source>
        <comment>filter of customers</comment>
        <translation>Nghề nghiệp</translation>
    </message>
    <message>
        <source>Prospects</source>
        <comment>filter of customers</comment>
        <translation>Khách tiềm năng</translation>
    </message>
    <message>
        <source>Existing customers</source>
        <comment>filter of customers</comment>
        <translation>Khách hàng cũ</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>kind of a filter; what is chosen</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::CustomerForm</name>
    <message>
        <source>= %1 solar</source>
        <comment>a date of birth in the other calendar</comment>
        <translation>= %1 dương lịch</translation>
    </message>
    <message>
        <source>= %1 lunar</source>
        <comment>a date of birth in the other calendar</comment>
        <translation>= %1 âm lịch</translation>
    </message>
    <message>
        <source>next %1</source>
        <comment>the next birthday</comment>
        <translation>lần tới %1</translation>
    </message>
    <message>
        <source>not greeted</source>
        <translation>không chúc</translation>
    </message>
    <message>
        <source>Old names are understood</source>
        <translation>Gõ tên tỉnh cũ cũng được</translation>
    </message>
    <message>
        <source>House number, street, ward</source>
        <comment>of a street address</comment>
        <translation>Số nhà, đường, phường</translation>
    </message>
    <message>
        <source>Any channel</source>
        <comment>that a customer prefers</comment>
        <translation>Kênh nào cũng được</translation>
    </message>
    <message>
        <source>Any hour, or 19:30</source>
        <translation>Giờ nào cũng được, hoặc 19:30</translation>
    </message>
</context>
<context>
    <name>ui::CustomerKeys</name>
    <message>
        <source>Edit the customer</source>
        <translation>Sửa thông tin khách</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>Ghi lại liên hệ</translation>
    </message>
    <message>
        <source>Delete the customer</source>
        <translation>Xóa khách</translation>
    </message>
    <message>
        <source>Save the customer</source>
        <translation>Lưu khách hàng</translation>
    </message>
    <message>
        <source>No more messages to the customer</source>
        <translation>Thôi nhắn tin cho khách</translation>
    </message>
    <message>
        <source>Add a tag</source>
        <translation>Gắn nhãn</translation>
    </message>
    <message>
        <source>Remove a tag</source>
        <translation>Bỏ nhãn</translation>
    </message>
    <message>
        <source>Choose the province</source>
        <translation>Chọn tỉnh, thành</translation>
    </message>
    <message>
        <source>Copy a message</source>
        <translation>Sao chép tin</translation>
    </message>
</context>
<context>
    <name>ui::CustomerListLoader</name>
    <message>
        <source>The list could not be read; nothing was done.</source>
        <translation>Không đọc được danh sách; chưa làm gì cả.</translation>
    </message>
    <message>
        <source>The list has changed; nothing was done.</source>
        <translation>Danh sách đã thay đổi; chưa làm gì cả.</translation>
    </message>
    <message>
        <source>The list is still being read, and what you asked for first waits for it. Ask for this again afterwards.</source>
        <translation>Danh sách đang được đọc, việc yêu cầu trước còn đang chờ. Hãy yêu cầu lại việc này sau.</translation>
    </message>
</context>
<context>
    <name>ui::CustomerListModel</name>
    <message>
        <source>Name</source>
        <comment>column of the list of customers</comment>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Stage</source>
        <comment>column of the list of customers</comment>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>column of the list of customers</comment>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Birthday</source>
        <comment>column of the list of customers: the next one</comment>
        <translation>Sinh nhật</translation>
    </message>
    <message>
        <source>Contacted</source>
        <comment>column of the list of customers: the last time</comment>
        <translation>Liên hệ cuối</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>column of the list of customers</comment>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Code</source>
        <comment>column of the list of customers</comment>
        <translation>Mã</translation>
    </message>
    <message>
        <source>Next occasion</source>
        <comment>column of the list of customers</comment>
        <translation>Dịp tới</translation>
    </message>
</context>
<context>
    <name>ui::CustomerListPane</name>
    <message>
        <source>Customers. %1</source>
        <comment>%1 says how they are sorted</comment>
        <translation>Khách hàng. %1</translation>
    </message>
    <message>
        <source>The list has changed; nothing was done.</source>
        <translation>Danh sách đã thay đổi; chưa làm gì cả.</translation>
    </message>
    <message>
        <source>%1 copied</source>
        <comment>a phone number</comment>
        <translation>Đã sao chép %1</translation>
    </message>
</context>
<context>
    <name>ui::CustomerMenus</name>
    <message>
        <source>Stage</source>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Add a tag…</source>
        <translation>Gắn nhãn…</translation>
    </message>
    <message>
        <source>Remove a tag…</source>
        <translation>Bỏ nhãn…</translation>
    </message>
    <message>
        <source>Open	Enter</source>
        <translation>Mở hồ sơ	Enter</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Gọi</translation>
    </message>
    <message>
        <source>Message…</source>
        <translation>Nhắn tin…</translation>
    </message>
    <message>
        <source>Log a contact	Ctrl+L</source>
        <translation>Ghi lại liên hệ	Ctrl+L</translation>
    </message>
    <message>
        <source>Edit	F2</source>
        <translation>Sửa	F2</translation>
    </message>
    <message>
        <source>Copy the phone number	Ctrl+C</source>
        <translation>Sao chép số điện thoại	Ctrl+C</translation>
    </message>
    <message>
        <source>Export the selected…</source>
        <translation>Xuất các khách đã chọn…</translation>
    </message>
    <message>
        <source>Delete	Del</source>
        <translation>Xóa	Del</translation>
    </message>
    <message>
        <source>Copy the phone numbers	Ctrl+C</source>
        <translation>Sao chép các số điện thoại	Ctrl+C</translation>
    </message>
    <message numerus="yes">
        <source>Delete %Ln customers</source>
        <translation>
            <numerusform>Xóa %Ln khách</numerusform>
        </translation>
    </message>
    <message>
        <source>Copy %1</source>
        <comment>an address or a number</comment>
        <translation>Sao chép %1</translation>
    </message>
    <message>
        <source>Copy the text	Ctrl+C</source>
        <translation>Sao chép nội dung	Ctrl+C</translation>
    </message>
    <message>
        <source>Remove this contact</source>
        <translation>Xóa liên hệ này</translation>
    </message>
    <message>
        <source>Undo this consent: recorded by mistake</source>
        <translation>Hoàn tác đồng ý này: ghi nhầm</translation>
    </message>
    <message>
        <source>Erase for good…</source>
        <translation>Xóa vĩnh viễn…</translation>
    </message>
    <message>
        <source>Province…</source>
        <translation>Tỉnh, thành…</translation>
    </message>
    <message>
        <source>No more messages</source>
        <translation>Thôi nhắn tin</translation>
    </message>
    <message>
        <source>By any channel	F9</source>
        <translation>Qua mọi kênh	F9</translation>
    </message>
    <message>
        <source>Choose a picture…</source>
        <translation>Chọn ảnh…</translation>
    </message>
    <message>
        <source>Remove the picture</source>
        <translation>Bỏ ảnh</translation>
    </message>
    <message>
        <source>Record a data request…</source>
        <translation>Ghi yêu cầu về dữ liệu…</translation>
    </message>
    <message>
        <source>Add a relation…</source>
        <translation>Thêm quan hệ…</translation>
    </message>
    <message>
        <source>Copy a message to each…</source>
        <translation>Sao chép tin cho từng người…</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>Dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Quan hệ</translation>
    </message>
    <message>
        <source>Remove %1: %2</source>
        <comment>what a customer is, and who</comment>
        <translation>Bỏ %1: %2</translation>
    </message>
    <message>
        <source>Export as a list or a card…</source>
        <translation>Xuất thành danh sách hoặc danh thiếp…</translation>
    </message>
    <message>
        <source>Everything we hold about them…</source>
        <translation>Mọi dữ liệu đang lưu về khách này…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <comment>a verb</comment>
        <translation>Gộp…</translation>
    </message>
    <message>
        <source>Campaign…</source>
        <translation>Chiến dịch…</translation>
    </message>
</context>
<context>
    <name>ui::CustomerNumbers</name>
    <message>
        <source>%1 of %2</source>
        <comment>customers found, of all</comment>
        <translation>%1 trong %2</translation>
    </message>
</context>
<context>
    <name>ui::CustomerSearchPanel</name>
    <message>
        <source>Search customers</source>
        <translation>Tìm khách hàng</translation>
    </message>
    <message>
        <source>no accents needed · phone digits · e-mail</source>
        <translation>không cần dấu · số điện thoại · e-mail</translation>
    </message>
</context>
<context>
    <name>ui::CustomerSource</name>
    <message>
        <source>New customer “%1”</source>
        <comment>%1 is the name typed</comment>
        <translation>Thêm khách “%1”</translation>
    </message>
    <message>
        <source>Choose this line, then press Enter</source>
        <translation>Chọn dòng này rồi bấm Enter</translation>
    </message>
</context>
<context>
    <name>ui::CustomerStack</name>
    <message>
        <source>No customers with these filters</source>
        <translation>Không có khách nào khớp bộ lọc</translation>
    </message>
    <message>
        <source>No match for “%1” with these filters</source>
        <translation>Không tìm thấy “%1” trong điều kiện lọc này</translation>
    </message>
    <message>
        <source>Remove a filter, or look among all customers.</source>
        <translation>Hãy bỏ bớt bộ lọc, hoặc tìm trong tất cả khách hàng.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Hiện tất cả</translation>
    </message>
    <message>
        <source>No match for “%1”</source>
        <translation>Không tìm thấy “%1”</translation>
    </message>
    <message>
        <source>Try fewer letters, or only a part of the phone number.</source>
        <translation>Thử gõ ít chữ hơn, hoặc chỉ một phần số điện thoại.</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Xóa ô tìm kiếm</translation>
    </message>
    <message>
        <source>Add “%1”</source>
        <comment>button: a new customer, by what was searched for</comment>
        <translation>Thêm “%1”</translation>
    </message>
</context>
<context>
    <name>ui::CustomerWork</name>
    <message>
        <source>No program on this computer takes %1 links.</source>
        <comment>tel, sms, mailto</comment>
        <translation>Máy này không có chương trình nào mở được liên kết %1.</translation>
    </message>
    <message>
        <source>Kept as a draft: %1</source>
        <comment>title of the editor</comment>
        <translation>Đã giữ bản nháp: %1</translation>
    </message>
    <message>
        <source>%1 deleted</source>
        <comment>a customer</comment>
        <translation>Đã xóa %1</translation>
    </message>
    <message>
        <source>%1: now %2, %3</source>
        <comment>a customer; audience and stage</comment>
        <translation>%1: nay là %2, %3</translation>
    </message>
    <message>
        <source>Contact removed</source>
        <translation>Đã xóa liên hệ</translation>
    </message>
    <message>
        <source>Continue</source>
        <comment>with a draft</comment>
        <translation>Tiếp tục</translation>
    </message>
</context>
<context>
    <name>ui::CustomersFrame</name>
    <message>
        <source>Add a customer</source>
        <translation>Thêm khách</translation>
    </message>
    <message>
        <source>Edit the customer</source>
        <translation>Sửa thông tin khách</translation>
    </message>
    <message>
        <source>Log a contact</source>
        <translation>Ghi lại liên hệ</translation>
    </message>
    <message>
        <source>Delete the customer</source>
        <translation>Xóa khách</translation>
    </message>
    <message>
        <source>Export the customers shown…</source>
        <translation>Xuất khách hàng đang hiện…</translation>
    </message>
    <message>
        <source>Import / export</source>
        <translation>Nhập / xuất</translation>
    </message>
    <message>
        <source>Erase the customer for good…</source>
        <translation>Xóa vĩnh viễn khách hàng…</translation>
    </message>
    <message>
        <source>Everything about the customer…</source>
        <translation>Mọi dữ liệu về khách…</translation>
    </message>
    <message>
        <source>Campaign to the customers shown…</source>
        <translation>Chiến dịch tới những khách đang hiện…</translation>
    </message>
</context>
<context>
    <name>ui::CustomersPage</name>
    <message>
        <source>Add customer</source>
        <translation>Thêm khách</translation>
    </message>
    <message>
        <source>Add a customer (%1)</source>
        <comment>%1 is a key</comment>
        <translation>Thêm khách (%1)</translation>
    </message>
</context>
<context>
    <name>ui::DailyBackup</name>
    <message>
        <source>Erase for good</source>
        <translation>Xóa vĩnh viễn</translation>
    </message>
    <message>
        <source>An erased customer is being removed from the backups.</source>
        <translation>Đang xóa khách hàng khỏi các bản sao lưu.</translation>
    </message>
    <message>
        <source>Repair the shop</source>
        <translation>Sửa tệp của cửa hàng</translation>
    </message>
    <message>
        <source>The shop&apos;s file is being repaired.</source>
        <translation>Đang sửa tệp của cửa hàng.</translation>
    </message>
</context>
<context>
    <name>ui::DateField</name>
    <message>
        <source>Choose from the calendar</source>
        <translation>Chọn trên lịch</translation>
    </message>
    <message>
        <source>Choose from the calendar (Alt+Down)</source>
        <translation>Chọn trên lịch (Alt+mũi tên xuống)</translation>
    </message>
    <message>
        <source>%1 cannot be taken. Choose a day from %2 to %3.</source>
        <translation>Không thể chọn %1. Hãy chọn một ngày từ %2 đến %3.</translation>
    </message>
    <message>
        <source>Type a day, such as 15/8 or “today”.</source>
        <translation>Hãy gõ ngày, ví dụ 15/8 hoặc “hôm nay”.</translation>
    </message>
    <message>
        <source>“%1” is not a day. Type it as 15/8, 15/8/2026 or “today”.</source>
        <translation>“%1” không phải là ngày. Hãy gõ như 15/8, 15/8/2026 hoặc “hôm nay”.</translation>
    </message>
</context>
<context>
    <name>ui::DayExport</name>
    <message>
        <source>Call sheet to print (PDF)…</source>
        <translation>Phiếu gọi để in (PDF)…</translation>
    </message>
    <message>
        <source>Labels with name and text (PDF)…</source>
        <translation>Nhãn có tên và lời chúc (PDF)…</translation>
    </message>
    <message>
        <source>Print the call sheet…</source>
        <translation>In phiếu gọi…</translation>
    </message>
    <message>
        <source>Print the labels…</source>
        <translation>In nhãn…</translation>
    </message>
    <message>
        <source>List for a spreadsheet…</source>
        <translation>Danh sách cho bảng tính…</translation>
    </message>
</context>
<context>
    <name>ui::DayExporter</name>
    <message>
        <source>Phone</source>
        <comment>heading of a column</comment>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>heading of a column</comment>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Channel</source>
        <comment>heading of a column</comment>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Hour</source>
        <comment>heading of a column</comment>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Occasion</source>
        <comment>heading of a column</comment>
        <translation>Dịp</translation>
    </message>
    <message>
        <source>Text</source>
        <comment>heading of a column</comment>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Export the greetings of the day</source>
        <translation>Xuất lời chúc trong ngày</translation>
    </message>
    <message>
        <source>call sheet %1.pdf</source>
        <comment>name of a file, with the day</comment>
        <translation>phiếu gọi %1.pdf</translation>
    </message>
    <message>
        <source>labels %1.pdf</source>
        <comment>name of a file, with the day</comment>
        <translation>nhãn %1.pdf</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Tệp CSV (*.csv)</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>Tệp PDF (*.pdf)</translation>
    </message>
    <message>
        <source>The greetings are being written.</source>
        <translation>Đang ghi các lời chúc.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were left out: their words speak of another day.</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>%Ln lời chúc để lại vì lời nói về ngày khác.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a file</comment>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Print the call sheet</source>
        <translation>In phiếu gọi</translation>
    </message>
    <message>
        <source>Print the labels</source>
        <translation>In nhãn</translation>
    </message>
    <message>
        <source>No printer is set up on this computer.</source>
        <translation>Máy này chưa cài máy in nào.</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Lưu thành PDF…</translation>
    </message>
    <message>
        <source>Print the greetings of the day</source>
        <translation>In lời chúc trong ngày</translation>
    </message>
    <message>
        <source>The pages are being painted.</source>
        <translation>Đang dựng các trang in.</translation>
    </message>
    <message>
        <source>Stopped. Pages that were ready may still be printed.</source>
        <translation>Đã dừng. Những trang đã dựng xong vẫn có thể được in ra.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln greetings are being printed by %1.</source>
        <comment>number; printer</comment>
        <translation>
            <numerusform>Đang in %Ln lời chúc bằng máy in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>greetings %1.xlsx</source>
        <comment>name of a file, with the day</comment>
        <translation>lời chúc %1.xlsx</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Tệp Excel (*.xlsx)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln greetings written to “%1”.</source>
        <comment>number; file</comment>
        <translation>
            <numerusform>Đã ghi %Ln lời chúc vào “%1”.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln must not go and were left out (%1).</source>
        <comment>greetings; why, counted</comment>
        <translation>
            <numerusform>%Ln lời chúc để lại vì không được gửi (%1).</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DayPanel</name>
    <message>
        <source>Reading…</source>
        <comment>a list</comment>
        <translation>Đang đọc…</translation>
    </message>
    <message>
        <source>An ordinary day</source>
        <translation>Ngày thường</translation>
    </message>
    <message>
        <source>Not greeted</source>
        <translation>Không gửi lời chúc</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Giờ gửi</translation>
    </message>
    <message>
        <source>Within the golden hours, 19:00–21:00</source>
        <translation>Trong khung giờ vàng 19:00–21:00</translation>
    </message>
    <message>
        <source>Golden hours: 19:00–21:00</source>
        <translation>Khung giờ vàng: 19:00–21:00</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Đang đếm…</translation>
    </message>
    <message>
        <source>See %L1</source>
        <comment>button: everybody of a day</comment>
        <translation>Xem %L1</translation>
    </message>
    <message>
        <source>Rules that were at work</source>
        <translation>Quy tắc đã chạy</translation>
    </message>
    <message>
        <source>Rules at work</source>
        <translation>Quy tắc đang chạy</translation>
    </message>
    <message>
        <source>Open in Today</source>
        <translation>Mở ở Hôm nay</translation>
    </message>
    <message>
        <source>Back to the day</source>
        <translation>Về lại ngày</translation>
    </message>
    <message>
        <source>Everyone of this day</source>
        <translation>Mọi người của ngày này</translation>
    </message>
    <message>
        <source>No one was greeted on this day.</source>
        <translation>Ngày này không gửi lời chúc cho ai.</translation>
    </message>
    <message>
        <source>No one is to be greeted on this day.</source>
        <translation>Ngày này chưa có ai cần chúc.</translation>
    </message>
    <message>
        <source>See who is not greeted</source>
        <translation>Xem ai chưa được chúc</translation>
    </message>
    <message numerus="yes">
        <source>See all %Ln people of this day</source>
        <translation>
            <numerusform>Xem cả %Ln người của ngày này</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n year(s)</source>
        <comment>since a wedding, a birth, a death</comment>
        <translation>
            <numerusform>%n năm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DayPaper</name>
    <message>
        <source>Greetings to send on %1</source>
        <comment>title of a printed list</comment>
        <translation>Lời chúc cần gửi ngày %1</translation>
    </message>
    <message>
        <source>Page %1</source>
        <comment>of a printed list</comment>
        <translation>Trang %1</translation>
    </message>
</context>
<context>
    <name>ui::DayWords</name>
    <message>
        <source>skipped</source>
        <comment>why people are skipped: not known</comment>
        <translation>bỏ qua</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>month and year, such as November 2026</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 leap</source>
        <comment>first day of a leap lunar month: day/month</comment>
        <translation>%1 nhuận</translation>
    </message>
    <message numerus="yes">
        <source>%Ln birthdays</source>
        <translation>
            <numerusform>%Ln sinh nhật</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer anniversaries</source>
        <comment>became customers on this day of an earlier year</comment>
        <translation>
            <numerusform>%Ln kỷ niệm</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln người</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>still counting</source>
        <translation>đang đếm</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>why people are not greeted: how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 missed</source>
        <comment>people or birthdays of a day</comment>
        <translation>%1 bị lỡ</translation>
    </message>
    <message>
        <source>%1 in doubt</source>
        <comment>people or birthdays of a day: perhaps sent, perhaps not</comment>
        <translation>%1 chưa rõ đã gửi chưa</translation>
    </message>
    <message numerus="yes">
        <source>%Ln not greeted</source>
        <translation>
            <numerusform>%Ln người không được chúc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent</source>
        <comment>greetings of a day</comment>
        <translation>
            <numerusform>%Ln đã gửi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln missed</source>
        <comment>greetings of a day</comment>
        <translation>
            <numerusform>%Ln bị lỡ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln in doubt</source>
        <comment>greetings of a day: perhaps sent, perhaps not</comment>
        <translation>
            <numerusform>%Ln chưa rõ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <comment>greetings of a day</comment>
        <translation>
            <numerusform>%Ln bỏ qua</numerusform>
        </translation>
    </message>
    <message>
        <source>Birthday</source>
        <comment>an occasion, in either calendar</comment>
        <translation>Sinh nhật</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln sent</source>
        <comment>an occasion; greetings of a day</comment>
        <translation>
            <numerusform>%1: %Ln đã gửi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an occasion: how many greetings went out</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::DeskSection</name>
    <message>
        <source>The appearance was changed.</source>
        <translation>Đã đổi giao diện sáng tối.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Giao diện</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Theo hệ thống</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Sáng</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Tối</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Máy này</translation>
    </message>
    <message>
        <source>Language of the program</source>
        <translation>Ngôn ngữ giao diện</translation>
    </message>
    <message>
        <source>The program is in English now.</source>
        <comment>or Vietnamese: the language in use</comment>
        <translation>Giao diện nay là tiếng Việt.</translation>
    </message>
</context>
<context>
    <name>ui::Dialogs</name>
    <message>
        <source>Folder</source>
        <comment>kind of a file</comment>
        <translation>Thư mục</translation>
    </message>
</context>
<context>
    <name>ui::Doer</name>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Không có gì để hoàn tác.</translation>
    </message>
    <message>
        <source>Done again: %1</source>
        <comment>%1: what had been done</comment>
        <translation>Đã làm lại: %1</translation>
    </message>
    <message>
        <source>“%1” can no longer be undone: “%2” came later. Undo that first.</source>
        <translation>Không thể hoàn tác “%1” nữa: “%2” đến sau. Hãy hoàn tác việc đó trước.</translation>
    </message>
    <message>
        <source>Undo that</source>
        <translation>Hoàn tác việc đó</translation>
    </message>
    <message>
        <source>“%1” was undone before.</source>
        <translation>“%1” đã được hoàn tác trước đó.</translation>
    </message>
    <message>
        <source>“%1” cannot be undone.</source>
        <translation>Không thể hoàn tác “%1”.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>What was done is being undone.</source>
        <translation>Đang hoàn tác việc đã làm.</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>What was undone is being done again.</source>
        <translation>Đang làm lại việc đã hoàn tác.</translation>
    </message>
    <message>
        <source>“%1” of %2 is undone in History.</source>
        <comment>%1: what was done; %2: its day, 20/12</comment>
        <translation>“%1” ngày %2: hãy hoàn tác trong Lịch sử.</translation>
    </message>
    <message>
        <source>Bring back anyway</source>
        <translation>Vẫn khôi phục</translation>
    </message>
    <message>
        <source>%1 is back.</source>
        <comment>a customer&apos;s name</comment>
        <translation>Đã khôi phục %1.</translation>
    </message>
    <message>
        <source>%1, for %2 of %3</source>
        <comment>%1: what was undone; %2: of so many, %3: that it was done for</comment>
        <translation>%1, với %2 trên %3</translation>
    </message>
    <message>
        <source>%1. Passed over, because it can never be undone: %2</source>
        <comment>%1: what was undone; %2: newer steps</comment>
        <translation>%1. Bỏ qua bước không bao giờ hoàn tác được: %2</translation>
    </message>
    <message numerus="yes">
        <source>%1. %Ln messages wait again: they do not go before you approve them.</source>
        <comment>%1: the cancelling of a campaign, undone</comment>
        <translation>
            <numerusform>%1. %Ln tin lại chờ duyệt: bạn chưa duyệt thì các tin này không được gửi.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::DropArea</name>
    <message>
        <source>Drop your list here</source>
        <translation>Thả danh sách vào đây</translation>
    </message>
    <message>
        <source>Choose a file…</source>
        <translation>Chọn tệp…</translation>
    </message>
    <message>
        <source>Paste the copied rows</source>
        <translation>Dán các dòng đã sao chép</translation>
    </message>
    <message>
        <source>Copy the rows in your spreadsheet, with their headings, and press %1 here.</source>
        <translation>Sao chép các dòng trong bảng tính, kể cả dòng tên cột, rồi nhấn %1 ở đây.</translation>
    </message>
    <message>
        <source>An Excel workbook (.xlsx) or a CSV file, as your spreadsheet or till saves it: any order of columns, headings in Vietnamese or English. Or the address cards of a phone (vCard).</source>
        <translation>Tệp Excel (.xlsx) hoặc tệp CSV do bảng tính hay máy bán hàng lưu ra: cột xếp thế nào cũng được, tên cột tiếng Việt hay tiếng Anh. Hoặc danh bạ của điện thoại (vCard).</translation>
    </message>
</context>
<context>
    <name>ui::DuplicateWords</name>
    <message>
        <source>Same phone number</source>
        <comment>why two are one</comment>
        <translation>Cùng số điện thoại</translation>
    </message>
    <message>
        <source>Same e-mail</source>
        <comment>why two are one</comment>
        <translation>Cùng e-mail</translation>
    </message>
    <message>
        <source>Same name and birthday</source>
        <comment>why two are one</comment>
        <translation>Cùng tên và ngày sinh</translation>
    </message>
    <message numerus="yes">
        <source>%n group(s) of customers who may be the same</source>
        <translation>
            <numerusform>%n nhóm khách có thể là một người</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1; the first %n are shown</source>
        <translation>
            <numerusform>%1; đang hiện %n nhóm đầu</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n phone number(s) or address(es)</source>
        <comment>goes over in a merge</comment>
        <translation>
            <numerusform>%n số điện thoại hoặc địa chỉ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tag(s)</source>
        <comment>goes over in a merge</comment>
        <translation>
            <numerusform>%n nhãn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s)</source>
        <comment>goes over in a merge</comment>
        <translation>
            <numerusform>%n lần liên hệ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n greeting(s)</source>
        <comment>goes over in a merge</comment>
        <translation>
            <numerusform>%n lời chúc</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing more goes to %1.</source>
        <translation>Không có gì thêm cho %1.</translation>
    </message>
    <message>
        <source>To %1 also go: %2.</source>
        <comment>%1: a customer, %2: a list of what is joined</comment>
        <translation>%1 nhận thêm: %2.</translation>
    </message>
    <message>
        <source>If one of them has refused messages, the refusal stands.</source>
        <translation>Nếu một bên đã từ chối nhận tin thì vẫn giữ từ chối.</translation>
    </message>
    <message>
        <source>Chosen in the list of customers</source>
        <comment>why two are shown as one</comment>
        <translation>Đã chọn trong danh sách khách</translation>
    </message>
    <message>
        <source>person or company</source>
        <comment>what differs</comment>
        <translation>cá nhân hay công ty</translation>
    </message>
    <message>
        <source>gender</source>
        <comment>what differs</comment>
        <translation>giới tính</translation>
    </message>
    <message>
        <source>birthday</source>
        <comment>what differs</comment>
        <translation>ngày sinh</translation>
    </message>
    <message>
        <source>phone number</source>
        <comment>what differs</comment>
        <translation>số điện thoại</translation>
    </message>
    <message>
        <source>e-mail</source>
        <comment>what differs</comment>
        <translation>e-mail</translation>
    </message>
    <message>
        <source>Will be merged into %1: %2.</source>
        <comment>%1: a customer, %2: the names of others</comment>
        <translation>Sẽ gộp vào %1: %2.</translation>
    </message>
    <message>
        <source>Perhaps different people. Not the same: %1.</source>
        <comment>%1: a list, as gender, birthday</comment>
        <translation>Có thể là những người khác nhau. Không giống nhau: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <comment>goes over in a merge</comment>
        <translation>
            <numerusform>%n ghi chú</numerusform>
        </translation>
    </message>
    <message>
        <source>A referral is left out: through %1 they would have been referred by themselves.</source>
        <comment>%1: the names of other customers</comment>
        <translation>Có một lượt giới thiệu không được gộp: qua %1, khách sẽ thành người giới thiệu chính mình.</translation>
    </message>
    <message>
        <source>%1 was referred by %2</source>
        <comment>customers; in a list of what a merge has left out</comment>
        <translation>%2 giới thiệu %1</translation>
    </message>
    <message>
        <source>Merged into %1</source>
        <comment>a customer</comment>
        <translation>Đã gộp vào %1</translation>
    </message>
    <message>
        <source>Merged into %1. Left out, as it would close a circle: %2</source>
        <comment>%1: a customer, %2: a list of who was referred by whom</comment>
        <translation>Đã gộp vào %1. Không gộp, vì sẽ thành vòng giới thiệu: %2</translation>
    </message>
</context>
<context>
    <name>ui::DuplicatesPage</name>
    <message>
        <source>Look again</source>
        <translation>Tìm lại</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <comment>%1: name of a page</comment>
        <translation>Về %1</translation>
    </message>
    <message>
        <source>Looking through all customers…</source>
        <translation>Đang xem qua mọi khách…</translation>
    </message>
    <message>
        <source>Merge the customers</source>
        <translation>Gộp các khách này</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>Không phải cùng một người</translation>
    </message>
    <message>
        <source>Next group of duplicates</source>
        <translation>Nhóm khách trùng tiếp theo</translation>
    </message>
    <message>
        <source>Back to the previous page</source>
        <translation>Về trang trước</translation>
    </message>
    <message>
        <source>Not looked through to the end</source>
        <translation>Chưa xem hết</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Chưa có gì thay đổi.</translation>
    </message>
    <message>
        <source>No duplicates</source>
        <translation>Không có khách trùng</translation>
    </message>
    <message>
        <source>No two customers have the same phone number, e-mail, or name and birthday.</source>
        <translation>Không có hai khách nào cùng số điện thoại, cùng e-mail, hay cùng tên và ngày sinh.</translation>
    </message>
    <message>
        <source>They will not be shown as duplicates again</source>
        <translation>Sẽ không báo trùng nữa</translation>
    </message>
    <message>
        <source>Find duplicates…</source>
        <translation>Tìm khách trùng…</translation>
    </message>
    <message>
        <source>Customers who were entered twice, to be merged.</source>
        <translation>Khách có hai hồ sơ trong cửa hàng, để gộp lại.</translation>
    </message>
    <message>
        <source>No customer of this list has the phone number, e-mail, or name and birthday of another.</source>
        <translation>Không khách nào trong danh sách này trùng số điện thoại, e-mail, hay tên và ngày sinh với khách khác.</translation>
    </message>
    <message>
        <source>That import was undone, so all duplicates are shown.</source>
        <translation>Lần nhập đó đã được hoàn tác nên mọi khách trùng đều được hiện.</translation>
    </message>
</context>
<context>
    <name>ui::EditorDrafts</name>
    <message>
        <source>Not saved yet: %1</source>
        <comment>the reason</comment>
        <translation>Chưa lưu được: %1</translation>
    </message>
</context>
<context>
    <name>ui::EditorFrame</name>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Save the customer</source>
        <translation>Lưu khách hàng</translation>
    </message>
    <message>
        <source>Close the editor without saving</source>
        <translation>Đóng phần sửa, không lưu</translation>
    </message>
</context>
<context>
    <name>ui::EffectView</name>
    <message>
        <source>Stop counting</source>
        <translation>Dừng đếm</translation>
    </message>
    <message>
        <source>%1 (counted %2 of %3 days)</source>
        <comment>effect so far</comment>
        <translation>%1 (đã đếm %2 trên %3 ngày)</translation>
    </message>
    <message>
        <source>Greetings of each of the next 30 days, before and after. %1</source>
        <translation>Số lời chúc mỗi ngày trong 30 ngày tới, trước và sau. %1</translation>
    </message>
    <message>
        <source>In the next 30 days</source>
        <translation>Trong 30 ngày tới</translation>
    </message>
    <message>
        <source>Continue counting</source>
        <translation>Đếm tiếp</translation>
    </message>
    <message numerus="yes">
        <source>%Ln greetings, as before</source>
        <translation>
            <numerusform>%Ln lời chúc, như trước</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 → %Ln greetings</source>
        <comment>number before, and after</comment>
        <translation>
            <numerusform>%1 → %Ln lời chúc</numerusform>
        </translation>
    </message>
    <message>
        <source>Not greeted · %1</source>
        <comment>reasons with counts</comment>
        <translation>Không được chúc · %1</translation>
    </message>
    <message numerus="yes">
        <source>Next time, %1: %Ln greetings</source>
        <comment>date</comment>
        <translation>
            <numerusform>Lần tới, %1: %Ln lời chúc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next time, %1: %2 → %Ln greetings</source>
        <comment>date; number before, and after</comment>
        <translation>
            <numerusform>Lần tới, %1: %2 → %Ln lời chúc</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::EncodingChoice</name>
    <message>
        <source>Encoding</source>
        <translation>Bảng mã</translation>
    </message>
    <message>
        <source>How the letters of the file are written</source>
        <translation>Bảng mã chữ của tệp</translation>
    </message>
    <message>
        <source>Choose another one if the letters look wrong in the next steps.</source>
        <translation>Nếu chữ bị sai ở các bước sau, hãy chọn bảng mã khác.</translation>
    </message>
    <message>
        <source>recognised: %1</source>
        <comment>an encoding</comment>
        <translation>tự nhận ra: %1</translation>
    </message>
    <message>
        <source>recognise it</source>
        <translation>tự nhận ra</translation>
    </message>
</context>
<context>
    <name>ui::EraseDialog</name>
    <message>
        <source>Erase for good</source>
        <translation>Xóa vĩnh viễn</translation>
    </message>
    <message>
        <source>Erase a customer for good</source>
        <translation>Xóa vĩnh viễn khách hàng</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Keep the customer</source>
        <translation>Giữ lại khách hàng</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Erase %1 for good? This cannot be undone.</source>
        <translation>Xóa vĩnh viễn %1? Không hoàn tác được.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln numbers and addresses</source>
        <translation>
            <numerusform>%Ln số điện thoại và địa chỉ liên lạc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the notes of %Ln contacts</source>
        <translation>
            <numerusform>ghi chú của %Ln lần liên hệ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the texts of %Ln messages</source>
        <translation>
            <numerusform>nội dung %Ln tin nhắn</numerusform>
        </translation>
    </message>
    <message>
        <source>Erased are the name, %1, all other notes, and what the history says.</source>
        <comment>numbers, contacts and messages with their counts</comment>
        <translation>Sẽ xóa họ tên, %1, mọi ghi chú khác và những gì lịch sử còn lưu.</translation>
    </message>
    <message numerus="yes">
        <source>The same is done in %Ln backups:</source>
        <translation>
            <numerusform>Cũng xóa trong %Ln bản sao lưu:</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>copies of the shop</comment>
        <translation>
            <numerusform>và %Ln bản khác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies from before an update are removed.</source>
        <translation>
            <numerusform>%Ln bản sao có từ trước khi cập nhật sẽ bị xóa.</numerusform>
        </translation>
    </message>
    <message>
        <source>No backup of this shop is known.</source>
        <translation>Cửa hàng này chưa có bản sao lưu nào.</translation>
    </message>
    <message>
        <source>The customer is being erased.</source>
        <translation>Đang xóa khách hàng.</translation>
    </message>
    <message>
        <source>The customer is erased for good.</source>
        <translation>Đã xóa vĩnh viễn khách hàng.</translation>
    </message>
    <message>
        <source>The customer is erased from this shop.</source>
        <translation>Đã xóa khách hàng khỏi cửa hàng này.</translation>
    </message>
    <message>
        <source>address, birthday and occupation</source>
        <comment>of a customer</comment>
        <translation>địa chỉ, ngày sinh và nghề nghiệp</translation>
    </message>
    <message>
        <source>Only counts stay that say nothing about anybody, and of each number and e-mail a code that cannot be read back: it tells when one comes again. Lists that were exported or printed, copies kept elsewhere and messages that were received are not reached.</source>
        <translation>Chỉ còn lại các con số không nói gì về ai, và của mỗi số điện thoại, e-mail một mã không đọc ngược được: mã này cho biết khi số đó xuất hiện lại. Danh sách đã xuất hay đã in, bản sao để nơi khác và tin khách đã nhận thì không xóa được.</translation>
    </message>
</context>
<context>
    <name>ui::EraseWords</name>
    <message>
        <source>The folder of the backups %1 is not there. The copies in it follow once it is back.</source>
        <translation>Không thấy thư mục sao lưu %1. Các bản sao trong đó sẽ được xử lý khi thư mục có lại.</translation>
    </message>
    <message>
        <source>The customer is erased, but old bytes may still be in the file: %1</source>
        <translation>Đã xóa khách hàng, nhưng trong tệp có thể còn sót dữ liệu cũ: %1</translation>
    </message>
    <message>
        <source>This backup still holds the customer, and is removed by itself by %1: %2</source>
        <comment>a day and a file</comment>
        <translation>Bản sao lưu này còn giữ khách hàng và sẽ tự bị xóa muộn nhất ngày %1: %2</translation>
    </message>
    <message>
        <source>This copy still holds the customer: %1</source>
        <comment>a file</comment>
        <translation>Bản sao này còn giữ khách hàng: %1</translation>
    </message>
    <message>
        <source>Someone is erased, but not yet from the backups; this is tried again every hour. %1</source>
        <comment>%1: why</comment>
        <translation>Một người đã được xóa hẳn nhưng còn trong bản sao lưu; mỗi giờ sẽ thử lại. %1</translation>
    </message>
    <message>
        <source>An erased customer is still in some backups. Removing them goes on in an hour, or when the program starts again.</source>
        <translation>Một người đã được xóa hẳn nhưng còn trong bản sao lưu; một giờ nữa, hoặc khi mở lại chương trình, sẽ xóa tiếp.</translation>
    </message>
    <message>
        <source>%1: the owner of this number or address asked to be erased on %2; no message may be sent until they agree again.</source>
        <comment>a customer, a day</comment>
        <translation>%1: chủ của số hoặc địa chỉ này đã xin xóa dữ liệu ngày %2; không được gửi tin cho đến khi họ đồng ý lại.</translation>
    </message>
</context>
<context>
    <name>ui::ExportButton</name>
    <message>
        <source>Export the chart</source>
        <translation>Xuất biểu đồ</translation>
    </message>
    <message>
        <source>Export</source>
        <comment>button with a menu</comment>
        <translation>Xuất</translation>
    </message>
    <message>
        <source>Copy or save the chart (Ctrl+E)</source>
        <translation>Sao chép hoặc lưu biểu đồ (Ctrl+E)</translation>
    </message>
</context>
<context>
    <name>ui::FailedEntries</name>
    <message>
        <source>Not recorded for %1: %2</source>
        <comment>a customer, what was entered</comment>
        <translation>Chưa ghi được cho %1: %2</translation>
    </message>
    <message>
        <source>Not recorded for %1: %2 “%3”</source>
        <comment>a customer, what was entered, the words typed</comment>
        <translation>Chưa ghi được cho %1: %2 “%3”</translation>
    </message>
</context>
<context>
    <name>ui::FigurePanel</name>
    <message>
        <source>%1 as a table</source>
        <translation>Bảng số: %1</translation>
    </message>
    <message>
        <source>‹ %1</source>
        <comment>back to a dashboard</comment>
        <translation>‹ %1</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <comment>a dashboard</comment>
        <translation>Trở về %1</translation>
    </message>
</context>
<context>
    <name>ui::FiguresModel</name>
    <message>
        <source>Total</source>
        <comment>last row of a table</comment>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>Month</source>
        <comment>heading of a column</comment>
        <translation>Tháng</translation>
    </message>
    <message>
        <source>Week</source>
        <comment>heading of a column</comment>
        <translation>Tuần</translation>
    </message>
    <message>
        <source>Day</source>
        <comment>heading of a column</comment>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>heading of a column</comment>
        <translation>Thay đổi</translation>
    </message>
    <message>
        <source>Complete weeks</source>
        <comment>the sum of them, in a table</comment>
        <translation>Các tuần đủ ngày</translation>
    </message>
    <message>
        <source>Complete months</source>
        <comment>the sum of them, in a table</comment>
        <translation>Các tháng đủ ngày</translation>
    </message>
    <message>
        <source>Previous</source>
        <comment>heading of a column: the previous period</comment>
        <translation>Kỳ trước</translation>
    </message>
    <message>
        <source>Whole period</source>
        <comment>last row of a table</comment>
        <translation>Cả kỳ</translation>
    </message>
</context>
<context>
    <name>ui::FileJob</name>
    <message>
        <source>Stopped. %1 was not written.</source>
        <translation>Đã dừng. %1 chưa được ghi.</translation>
    </message>
</context>
<context>
    <name>ui::FileStep</name>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln dòng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n column(s)</source>
        <translation>
            <numerusform>%n cột</numerusform>
        </translation>
    </message>
    <message>
        <source>the first line names the columns</source>
        <translation>dòng đầu là tên cột</translation>
    </message>
    <message>
        <source>no headings: the first line is a customer already</source>
        <translation>không có tên cột: dòng đầu đã là khách hàng</translation>
    </message>
    <message>
        <source>The last import</source>
        <translation>Lần nhập gần nhất</translation>
    </message>
    <message>
        <source>Undo it</source>
        <translation>Hoàn tác lần nhập này</translation>
    </message>
    <message>
        <source>row %1 names the columns</source>
        <translation>dòng %1 là tên cột</translation>
    </message>
    <message numerus="yes">
        <source>%Ln address card(s)</source>
        <translation>
            <numerusform>%Ln danh thiếp</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::FileWork</name>
    <message>
        <source>“%1” is empty.</source>
        <translation>“%1” không có nội dung.</translation>
    </message>
    <message>
        <source>“%1” is too large for an e-mail. Send a link to it instead.</source>
        <translation>“%1” quá lớn so với một e-mail. Hãy gửi đường dẫn đến tệp.</translation>
    </message>
    <message>
        <source>“%1” is a program, which the large providers refuse. Send a link to it instead.</source>
        <translation>“%1” là một chương trình, các nhà cung cấp lớn không nhận. Hãy gửi đường dẫn đến tệp.</translation>
    </message>
    <message>
        <source>“%1” cannot stand in the text. Choose a JPEG, PNG or GIF file, or attach it.</source>
        <translation>“%1” không đặt được trong nội dung. Hãy chọn tệp JPEG, PNG hoặc GIF, hoặc đính kèm.</translation>
    </message>
    <message>
        <source>“%1” is damaged. Choose another picture.</source>
        <translation>“%1” bị hỏng. Hãy chọn ảnh khác.</translation>
    </message>
    <message>
        <source>“%1” says where it was taken, which cannot be removed from such a picture. Save it as JPEG or PNG.</source>
        <translation>“%1” có ghi nơi chụp, và không xóa được khỏi loại ảnh này. Hãy lưu lại thành JPEG hoặc PNG.</translation>
    </message>
    <message>
        <source>A picture in the text</source>
        <translation>Ảnh trong nội dung</translation>
    </message>
    <message>
        <source>A file to attach</source>
        <translation>Tệp đính kèm</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <comment>files</comment>
        <translation>Ảnh (%1)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>With “%1” an e-mail has about %2; your account sends at most %3. Send a link to it instead.</source>
        <translation>Thêm “%1” thì e-mail nặng khoảng %2; tài khoản của bạn gửi được nhiều nhất %3. Hãy gửi đường dẫn đến tệp.</translation>
    </message>
    <message>
        <source>Attached “%1”</source>
        <comment>a file</comment>
        <translation>Đã đính kèm “%1”</translation>
    </message>
    <message>
        <source>“%1” has %2. A copy of %3 looks the same in an e-mail.</source>
        <translation>“%1” nặng %2. Bản %3 nhìn trong e-mail vẫn như vậy.</translation>
    </message>
    <message>
        <source>Use the smaller copy</source>
        <translation>Dùng bản nhỏ hơn</translation>
    </message>
    <message>
        <source>“%1” has %2 now</source>
        <comment>a file, size</comment>
        <translation>“%1” giờ nặng %2</translation>
    </message>
    <message>
        <source>Removed “%1”</source>
        <comment>a file</comment>
        <translation>Đã bỏ “%1”</translation>
    </message>
    <message>
        <source>There is a program in “%1”, which the large providers refuse. Pack it without that, or send a link to it instead.</source>
        <translation>Trong “%1” có một chương trình, các nhà cung cấp lớn không nhận. Hãy nén lại không kèm chương trình đó, hoặc gửi đường dẫn đến tệp.</translation>
    </message>
    <message>
        <source>“%1” is being read.</source>
        <comment>a file</comment>
        <translation>Đang đọc “%1”.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>“%1” has a password, which the large providers refuse, or is damaged: it cannot be looked into. Pack it again without one, or send a link to it instead.</source>
        <translation>“%1” có mật khẩu, các nhà cung cấp lớn không nhận, hoặc bị hỏng: không thể xem bên trong. Hãy nén lại không đặt mật khẩu, hoặc gửi đường dẫn đến tệp.</translation>
    </message>
</context>
<context>
    <name>ui::FilesPanel</name>
    <message>
        <source>Attach file…</source>
        <translation>Đính kèm tệp…</translation>
    </message>
    <message>
        <source>Picture in the text…</source>
        <translation>Ảnh trong nội dung…</translation>
    </message>
    <message>
        <source>Each e-mail has about %1. That is slow to open on a phone, and some mailboxes refuse it.</source>
        <translation>Mỗi e-mail nặng khoảng %1. Mở trên điện thoại sẽ chậm, và có hộp thư không nhận.</translation>
    </message>
    <message>
        <source>Each e-mail has about %1.</source>
        <translation>Mỗi e-mail nặng khoảng %1.</translation>
    </message>
    <message>
        <source>One that is sent by hand goes without its files: attach them in the mail program.</source>
        <translation>E-mail gửi bằng tay không kèm tệp: hãy tự đính kèm trong chương trình thư.</translation>
    </message>
    <message>
        <source>%1 · %2 · in the text</source>
        <comment>file, size</comment>
        <translation>%1 · %2 · trong nội dung</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>file, size</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Remove “%1”</source>
        <comment>a file</comment>
        <translation>Bỏ “%1”</translation>
    </message>
    <message>
        <source>Save the template first.</source>
        <translation>Hãy lưu mẫu trước.</translation>
    </message>
    <message>
        <source>A web page or an SVG file can hold active content, and some mailboxes refuse it.</source>
        <translation>Trang web hay tệp SVG có thể chứa nội dung chạy được, và một số hộp thư không nhận.</translation>
    </message>
</context>
<context>
    <name>ui::FirstStartPage</name>
    <message>
        <source>The sample shop is being set up.</source>
        <translation>Đang dựng cửa hàng mẫu.</translation>
    </message>
    <message>
        <source>Stopped. The shop is still empty.</source>
        <translation>Đã dừng. Cửa hàng vẫn trống.</translation>
    </message>
    <message>
        <source>First start</source>
        <translation>Lần đầu mở</translation>
    </message>
    <message>
        <source>Welcome to Mến Khách</source>
        <translation>Chào mừng đến với Mến Khách</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Name of your shop</source>
        <translation>Tên cửa hàng của bạn</translation>
    </message>
    <message>
        <source>As customers know it</source>
        <translation>Như khách vẫn gọi</translation>
    </message>
    <message>
        <source>Import my list</source>
        <translation>Nhập danh sách của tôi</translation>
    </message>
    <message>
        <source>Try the sample shop</source>
        <translation>Thử cửa hàng mẫu</translation>
    </message>
    <message>
        <source>Your shop has no name yet, and messages sign with it. Type it, or press the button again to give it later, in Settings.</source>
        <translation>Cửa hàng chưa có tên, mà lời chúc cần tên để ký. Hãy gõ tên, hoặc bấm nút lần nữa để đặt sau trong Cài đặt.</translation>
    </message>
</context>
<context>
    <name>ui::FollowUp</name>
    <message>
        <source>Looking whether customers of the list may be the same…</source>
        <translation>Đang tìm khách có thể trùng trong danh sách…</translation>
    </message>
    <message>
        <source>Moving customers to another stage…</source>
        <translation>Đang chuyển khách sang giai đoạn khác…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) moved to “%1”</source>
        <comment>a stage</comment>
        <translation>
            <numerusform>Đã chuyển %Ln khách sang “%1”</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GatewayForm</name>
    <message>
        <source>Name of the account</source>
        <translation>Tên tài khoản</translation>
    </message>
    <message>
        <source>Price of a notification, in đồng</source>
        <translation>Giá một thông báo, tính bằng đồng</translation>
    </message>
    <message>
        <source>Price of an SMS part, in đồng</source>
        <translation>Giá một tin SMS, tính bằng đồng</translation>
    </message>
    <message>
        <source>For the estimate before sending. Empty: not known.</source>
        <translation>Để ước tính trước khi gửi. Để trống: chưa biết.</translation>
    </message>
    <message>
        <source>Messages in 24 hours at most</source>
        <translation>Số tin tối đa trong 24 giờ</translation>
    </message>
    <message>
        <source>Empty: no limit.</source>
        <translation>Để trống: không giới hạn.</translation>
    </message>
    <message>
        <source>File of gammu-smsd&apos;s queue (SQLite)</source>
        <translation>Tệp hàng đợi của gammu-smsd (SQLite)</translation>
    </message>
    <message>
        <source>The program gammu-smsd sends what stands there by the modem. Its whole path, as in /var/spool/gammu/smsd.db; you must be allowed to write it.</source>
        <translation>Chương trình gammu-smsd gửi những tin trong đó qua modem. Hãy ghi đường dẫn đầy đủ, ví dụ /var/spool/gammu/smsd.db; bạn phải có quyền ghi tệp này.</translation>
    </message>
    <message>
        <source>Name of the modem (PhoneID)</source>
        <translation>Tên modem (PhoneID)</translation>
    </message>
    <message>
        <source>Only where several share that file.</source>
        <translation>Chỉ cần khi nhiều modem dùng chung tệp đó.</translation>
    </message>
    <message>
        <source>Another gateway…</source>
        <translation>Cổng tin khác…</translation>
    </message>
    <message>
        <source>&amp;Gateway</source>
        <translation>&amp;Cổng tin</translation>
    </message>
    <message>
        <source>How it is asked is written from its public documents.</source>
        <translation>Cách gửi được viết theo tài liệu công khai của cổng tin.</translation>
    </message>
    <message>
        <source>It goes to the keychain of this computer and nowhere else. Left empty, the one there stays.</source>
        <translation>Chỉ được lưu trong chùm khóa của máy này. Để trống thì giữ mã đang có.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Cần điền mục này.</translation>
    </message>
    <message>
        <source>Approved templates: %1</source>
        <comment>a sentence that says what is wrong</comment>
        <translation>Mẫu đã duyệt: %1</translation>
    </message>
</context>
<context>
    <name>ui::GreetingButtons</name>
    <message>
        <source>Copy and open Zalo</source>
        <translation>Sao chép và mở Zalo</translation>
    </message>
    <message>
        <source>Copy and open SMS</source>
        <translation>Sao chép và mở SMS</translation>
    </message>
    <message>
        <source>Copy and open mail</source>
        <translation>Sao chép và mở e-mail</translation>
    </message>
    <message>
        <source>Copy and call</source>
        <translation>Sao chép và gọi</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Sao chép</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key cap</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Mark sent</source>
        <translation>Đánh dấu đã gửi</translation>
    </message>
    <message>
        <source>Skip</source>
        <comment>no greeting is sent</comment>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>the next greeting</comment>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <comment>key cap</comment>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Để như cũ</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key cap</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Why is nothing sent? Enter skips, Esc goes back.</source>
        <translation>Vì sao không gửi? Enter để bỏ qua, Esc để quay lại.</translation>
    </message>
    <message>
        <source>Reason for the skip</source>
        <translation>Lý do bỏ qua</translation>
    </message>
    <message>
        <source>Other…</source>
        <comment>why no greeting is sent</comment>
        <translation>Lý do khác…</translation>
    </message>
    <message>
        <source>Why is nothing sent?</source>
        <translation>Vì sao không gửi?</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>Copy numbers and texts</source>
        <translation>Sao chép số và lời chúc</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Edit just this one</source>
        <translation>Sửa lần này</translation>
    </message>
    <message>
        <source>Use this once</source>
        <translation>Dùng cho lần này</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <comment>the approval to send it by a program</comment>
        <translation>Bỏ duyệt</translation>
    </message>
</context>
<context>
    <name>ui::GreetingCopy</name>
    <message>
        <source>These words speak of today, but the day is %1. Change them first with E.</source>
        <comment>date</comment>
        <translation>Lời này nói về hôm nay, nhưng ngày của dịp là %1. Hãy bấm E để sửa trước.</translation>
    </message>
    <message>
        <source>Copy all the same</source>
        <translation>Vẫn sao chép</translation>
    </message>
    <message>
        <source>Copied, but nothing is opened: greetings go out from %1 to %2.</source>
        <comment>hours of the day</comment>
        <translation>Đã sao chép nhưng không mở kênh: lời chúc chỉ gửi từ %1 đến %2.</translation>
    </message>
    <message>
        <source>Copied, and %1 opens. Press D when it is sent.</source>
        <comment>channel</comment>
        <translation>Đã sao chép, %1 đang mở. Gửi xong thì bấm D.</translation>
    </message>
    <message>
        <source>Copied. Paste it where you write to %1, and press D when it is sent.</source>
        <comment>name</comment>
        <translation>Đã sao chép. Hãy dán vào nơi nhắn cho %1, gửi xong thì bấm D.</translation>
    </message>
    <message>
        <source>The text is copied.</source>
        <translation>Đã sao chép lời chúc.</translation>
    </message>
    <message>
        <source>%1 is copied.</source>
        <comment>phone number or address</comment>
        <translation>Đã sao chép %1.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln greetings copied, each with its number and text.</source>
        <translation>
            <numerusform>Đã sao chép %Ln lời chúc, mỗi dòng một số và lời.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were left out: their words speak of another day.</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>%Ln lời chúc để lại vì lời nói về ngày khác.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were left out: they must not be sent any more.</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>%Ln lời chúc để lại vì không được gửi nữa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Its files do not go with it: attach them in the mail program.</source>
        <translation>Tệp không tự đi kèm: hãy đính kèm trong chương trình thư.</translation>
    </message>
</context>
<context>
    <name>ui::GreetingHead</name>
    <message>
        <source>since %1</source>
        <comment>month in which the customer came</comment>
        <translation>khách từ %1</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>kind of customer, stage</comment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>ui::GreetingPane</name>
    <message>
        <source>Recently</source>
        <translation>Gần đây</translation>
    </message>
    <message>
        <source>No contact yet</source>
        <translation>Chưa có lần liên hệ nào</translation>
    </message>
    <message>
        <source>Sent %1.</source>
        <comment>date and hour</comment>
        <translation>Đã gửi lúc %1.</translation>
    </message>
    <message>
        <source>Skipped: %1.</source>
        <comment>reason</comment>
        <translation>Đã bỏ qua: %1.</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <comment>occasion, kind of customer</comment>
        <translation>%1 → %2</translation>
    </message>
    <message numerus="yes">
        <source>By SMS, %Ln to pay for.</source>
        <comment>parts</comment>
        <translation>
            <numerusform>Qua SMS, tính phí %Ln tin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>By %1, %Ln characters.</source>
        <comment>channel</comment>
        <translation>
            <numerusform>Qua %1, %Ln ký tự.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reworded by hand.</source>
        <translation>Lời đã được sửa tay.</translation>
    </message>
    <message>
        <source>Agreed to it on %1.</source>
        <comment>date of a consent</comment>
        <translation>Khách đã đồng ý ngày %1.</translation>
    </message>
    <message>
        <source>Text of the greeting</source>
        <translation>Nội dung lời chúc</translation>
    </message>
    <message>
        <source>Recent contacts</source>
        <translation>Các lần liên hệ gần đây</translation>
    </message>
    <message>
        <source>Missed on %1: it goes with late words.</source>
        <comment>date</comment>
        <translation>Đã lỡ ngày %1: gửi với lời chúc muộn.</translation>
    </message>
    <message>
        <source>&lt;b&gt;These words speak of today, but the day is %1: change them first.&lt;/b&gt;</source>
        <comment>date</comment>
        <translation>&lt;b&gt;Lời này nói về hôm nay, nhưng ngày của dịp là %1: hãy sửa lời trước.&lt;/b&gt;</translation>
    </message>
    <message>
        <source>Planned for %1; it may go earlier.</source>
        <comment>hour</comment>
        <translation>Dự kiến gửi lúc %1; gửi sớm hơn cũng được.</translation>
    </message>
    <message>
        <source>%1 was opened at %2; it is not marked as sent.</source>
        <comment>channel; hour</comment>
        <translation>Đã mở %1 lúc %2; chưa đánh dấu đã gửi.</translation>
    </message>
    <message>
        <source>From the rule &lt;b&gt;%1&lt;/b&gt;, template “%2”.</source>
        <comment>rule, title of a template</comment>
        <translation>Theo quy tắc &lt;b&gt;%1&lt;/b&gt;, mẫu “%2”.</translation>
    </message>
    <message>
        <source>The text was copied at %1; it is not marked as sent.</source>
        <comment>hour</comment>
        <translation>Đã sao chép nội dung lúc %1, chưa đánh dấu là đã gửi.</translation>
    </message>
</context>
<context>
    <name>ui::GreetingWords</name>
    <message>
        <source>Public holiday · solemn day</source>
        <translation>Nghỉ lễ · ngày trang nghiêm</translation>
    </message>
    <message>
        <source>Public holiday since %1</source>
        <comment>year</comment>
        <translation>Nghỉ lễ từ %1</translation>
    </message>
    <message>
        <source>Public holiday</source>
        <translation>Nghỉ lễ</translation>
    </message>
    <message>
        <source>The shop&apos;s own day</source>
        <translation>Ngày riêng của cửa hàng</translation>
    </message>
    <message>
        <source>Solemn day</source>
        <translation>Ngày trang nghiêm</translation>
    </message>
    <message>
        <source>Each customer&apos;s own day</source>
        <translation>Ngày riêng của từng khách</translation>
    </message>
    <message>
        <source>existing customers</source>
        <comment>to whom a rule speaks</comment>
        <translation>khách cũ</translation>
    </message>
    <message>
        <source>prospects</source>
        <comment>to whom a rule speaks</comment>
        <translation>khách tiềm năng</translation>
    </message>
    <message>
        <source>no channel yet</source>
        <comment>channels of a rule</comment>
        <translation>chưa chọn kênh</translation>
    </message>
    <message>
        <source>, else </source>
        <comment>between channels tried one after the other</comment>
        <translation>, nếu không thì </translation>
    </message>
    <message>
        <source>women</source>
        <comment>narrows a rule</comment>
        <translation>nữ</translation>
    </message>
    <message>
        <source>men</source>
        <comment>narrows a rule</comment>
        <translation>nam</translation>
    </message>
    <message>
        <source>other gender</source>
        <comment>narrows a rule</comment>
        <translation>giới tính khác</translation>
    </message>
    <message>
        <source>tag “%1”</source>
        <comment>narrows a rule</comment>
        <translation>nhãn “%1”</translation>
    </message>
    <message>
        <source>work: %1, %2…</source>
        <comment>narrows a rule</comment>
        <translation>nghề: %1, %2…</translation>
    </message>
    <message>
        <source>work: %1</source>
        <comment>narrows a rule</comment>
        <translation>nghề: %1</translation>
    </message>
    <message>
        <source>from age %1</source>
        <comment>narrows a rule</comment>
        <translation>từ %1 tuổi</translation>
    </message>
    <message>
        <source>all of them</source>
        <comment>a rule is not narrowed</comment>
        <translation>tất cả</translation>
    </message>
    <message>
        <source>no template yet</source>
        <comment>templates of a rule</comment>
        <translation>chưa chọn</translation>
    </message>
    <message numerus="yes">
        <source>“%1” and %Ln more</source>
        <comment>templates of a rule</comment>
        <translation>
            <numerusform>“%1” và %Ln mẫu khác</numerusform>
        </translation>
    </message>
    <message>
        <source>birthdays</source>
        <comment>occasion of a rule</comment>
        <translation>sinh nhật</translation>
    </message>
    <message>
        <source>lunar birthdays</source>
        <comment>occasion of a rule</comment>
        <translation>sinh nhật âm lịch</translation>
    </message>
    <message>
        <source>a day to be chosen</source>
        <comment>occasion of a rule</comment>
        <translation>ngày chưa chọn</translation>
    </message>
    <message>
        <source>on the day</source>
        <comment>days ahead of a rule</comment>
        <translation>đúng ngày</translation>
    </message>
    <message numerus="yes">
        <source>%Ln days ahead</source>
        <comment>days ahead of a rule</comment>
        <translation>
            <numerusform>trước %Ln ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>Occasion</source>
        <comment>part of a rule</comment>
        <translation>Dịp</translation>
    </message>
    <message>
        <source>Audience</source>
        <comment>part of a rule</comment>
        <translation>Gửi cho ai</translation>
    </message>
    <message>
        <source>Whom of them</source>
        <comment>part of a rule</comment>
        <translation>Thu hẹp</translation>
    </message>
    <message>
        <source>Templates</source>
        <comment>part of a rule</comment>
        <translation>Mẫu tin</translation>
    </message>
    <message>
        <source>Channels</source>
        <comment>part of a rule</comment>
        <translation>Kênh gửi</translation>
    </message>
    <message>
        <source>Hour</source>
        <comment>part of a rule</comment>
        <translation>Giờ gửi</translation>
    </message>
    <message>
        <source>Days ahead</source>
        <comment>part of a rule</comment>
        <translation>Gửi trước mấy ngày</translation>
    </message>
    <message>
        <source>On {occasion}, to {audience} ({narrow}), send {templates} by {channels}, at {hour}, {ahead}.</source>
        <comment>a rule as a sentence; keep the words in braces as they are</comment>
        <translation>Vào {occasion}, gửi {audience} ({narrow}) mẫu {templates} qua {channels}, lúc {hour}, {ahead}.</translation>
    </message>
    <message>
        <source>On {occasion}, to {audience}, send {templates} by {channels}, at {hour}, {ahead}.</source>
        <comment>a rule as a sentence; keep the words in braces as they are</comment>
        <translation>Vào {occasion}, gửi {audience} mẫu {templates} qua {channels}, lúc {hour}, {ahead}.</translation>
    </message>
    <message>
        <source>Each customer&apos;s own days</source>
        <comment>group</comment>
        <translation>Ngày riêng của từng khách</translation>
    </message>
    <message>
        <source>The shop&apos;s own days</source>
        <comment>group</comment>
        <translation>Ngày riêng của cửa hàng</translation>
    </message>
    <message>
        <source>Public holidays</source>
        <comment>group</comment>
        <translation>Ngày nghỉ lễ</translation>
    </message>
    <message>
        <source>Lunar days</source>
        <comment>group</comment>
        <translation>Ngày âm lịch</translation>
    </message>
    <message>
        <source>Other days, January to June</source>
        <comment>group</comment>
        <translation>Ngày khác, tháng 1 đến tháng 6</translation>
    </message>
    <message>
        <source>Other days, July to December</source>
        <comment>group</comment>
        <translation>Ngày khác, tháng 7 đến tháng 12</translation>
    </message>
    <message>
        <source>Days that move</source>
        <comment>group</comment>
        <translation>Ngày thay đổi theo năm</translation>
    </message>
    <message>
        <source>everyone</source>
        <comment>to whom a rule speaks</comment>
        <translation>mọi khách</translation>
    </message>
    <message>
        <source>segment “%1”</source>
        <comment>narrows a rule</comment>
        <translation>phân khúc “%1”</translation>
    </message>
</context>
<context>
    <name>ui::GreetingWork</name>
    <message>
        <source>Recorded: greeting to %1</source>
        <comment>name with honorific</comment>
        <translation>Đã ghi: gửi lời chúc cho %1</translation>
    </message>
    <message>
        <source>Skipped: greeting to %1</source>
        <comment>name with honorific</comment>
        <translation>Đã bỏ qua: lời chúc cho %1</translation>
    </message>
    <message>
        <source>Reworded: greeting to %1</source>
        <comment>name with honorific</comment>
        <translation>Đã sửa lời chúc cho %1</translation>
    </message>
    <message numerus="yes">
        <source>Recorded: %Ln greetings</source>
        <translation>
            <numerusform>Đã ghi nhận: %Ln lời chúc</numerusform>
        </translation>
    </message>
    <message>
        <source>The greetings are being marked as sent.</source>
        <translation>Đang đánh dấu các lời chúc đã gửi.</translation>
    </message>
    <message>
        <source>The greetings are being skipped.</source>
        <translation>Đang bỏ qua các lời chúc.</translation>
    </message>
    <message>
        <source>Someone else has changed the greeting to %1 meanwhile. Your words are still in the editor.</source>
        <comment>name with honorific</comment>
        <translation>Người khác vừa sửa lời chúc cho %1. Lời bạn viết vẫn còn trong ô soạn.</translation>
    </message>
    <message numerus="yes">
        <source>Skipped: %Ln greetings</source>
        <translation>
            <numerusform>Đã bỏ qua %Ln lời chúc</numerusform>
        </translation>
    </message>
    <message>
        <source>It has gone out: record it</source>
        <translation>Đã gửi rồi: ghi lại</translation>
    </message>
    <message numerus="yes">
        <source>%Ln were left as they are: someone else was quicker, or they must not be written to any more.</source>
        <translation>
            <numerusform>%Ln lời chúc giữ nguyên: người khác đã làm trước, hoặc không được gửi nữa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln greetings go by themselves at their hours</source>
        <translation>
            <numerusform>%Ln lời chúc sẽ tự động gửi khi đến giờ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln are left to you: a rule of sending keeps them back.</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>%Ln lời chúc để lại cho bạn: quy tắc gửi chưa cho gửi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Withdrawn: greeting to %1</source>
        <comment>name with honorific</comment>
        <translation>Đã bỏ duyệt gửi: lời chúc cho %1</translation>
    </message>
</context>
<context>
    <name>ui::GreetingsPage</name>
    <message>
        <source>Calendar</source>
        <translation>Lịch</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Occasions</source>
        <translation>Dịp lễ</translation>
    </message>
    <message>
        <source>Views of the page</source>
        <translation>Các mục của trang</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Năm nay</translation>
    </message>
    <message>
        <source>Today</source>
        <comment>button: go to this day</comment>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Next year</source>
        <translation>Năm sau</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Tháng sau</translation>
    </message>
    <message>
        <source>New day</source>
        <translation>Ngày mới</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Quy tắc mới</translation>
    </message>
    <message>
        <source>Calendar of greetings. Page Up and Page Down change the month, with Shift the year; Home goes to today.</source>
        <translation>Lịch lời chúc. Page Up và Page Down đổi tháng, kèm Shift đổi năm; Home về hôm nay.</translation>
    </message>
    <message>
        <source>Previous year</source>
        <translation>Năm trước</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Tháng trước</translation>
    </message>
    <message>
        <source>New rule or occasion</source>
        <translation>Thêm quy tắc hoặc dịp</translation>
    </message>
    <message>
        <source>Next view</source>
        <translation>Phần kế tiếp</translation>
    </message>
    <message>
        <source>Previous view</source>
        <translation>Phần trước</translation>
    </message>
</context>
<context>
    <name>ui::GroupCard</name>
    <message>
        <source>What you choose is done to all of them.</source>
        <translation>Việc bạn chọn sẽ làm cho tất cả những khách này.</translation>
    </message>
</context>
<context>
    <name>ui::GroupCopy</name>
    <message>
        <source>deleted meanwhile</source>
        <translation>vừa bị xóa</translation>
    </message>
    <message>
        <source>the text is for the other audience</source>
        <translation>mẫu viết cho nhóm khách kia</translation>
    </message>
    <message>
        <source>the text is for companies</source>
        <translation>mẫu viết cho công ty</translation>
    </message>
    <message>
        <source>not reached by this channel</source>
        <translation>kênh này không tới được</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>đã từ chối nhận</translation>
    </message>
    <message>
        <source>has not agreed to advertising</source>
        <translation>chưa đồng ý nhận quảng cáo</translation>
    </message>
    <message>
        <source>the text cannot be filled in</source>
        <translation>không điền được mẫu</translation>
    </message>
    <message>
        <source>The numbers are being read.</source>
        <translation>Đang đọc các số điện thoại.</translation>
    </message>
    <message>
        <source>None of them has a phone number.</source>
        <translation>Không khách nào ở đây có số điện thoại.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln phone numbers copied</source>
        <translation>
            <numerusform>Đã sao chép %Ln số điện thoại</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 · %3</source>
        <comment>a template: title, audience, channel</comment>
        <translation>%1 · %2 · %3</translation>
    </message>
    <message>
        <source>There is no template yet: write one in Messages.</source>
        <translation>Chưa có mẫu nào: hãy viết ở trang Mẫu tin.</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Mẫu</translation>
    </message>
    <message>
        <source>The messages are being written.</source>
        <translation>Đang viết các tin.</translation>
    </message>
    <message>
        <source>No message was copied.</source>
        <translation>Không có tin nào được sao chép.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages copied, each with its number or address.</source>
        <translation>
            <numerusform>Đã sao chép %Ln tin, mỗi tin kèm số hoặc địa chỉ.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 Left out: %2.</source>
        <comment>what was copied; reasons and how many of each</comment>
        <translation>%1 Để lại: %2.</translation>
    </message>
    <message>
        <source>asked that their data is not used</source>
        <translation>đã xin hạn chế dùng dữ liệu</translation>
    </message>
    <message>
        <source>this number or address was erased on request</source>
        <translation>số hoặc địa chỉ này đã được xóa theo yêu cầu</translation>
    </message>
    <message>
        <source>another customer there refused</source>
        <translation>khách hàng khác cùng số hoặc địa chỉ đã từ chối</translation>
    </message>
</context>
<context>
    <name>ui::GroupWork</name>
    <message>
        <source>The stage is being changed.</source>
        <translation>Đang đổi giai đoạn.</translation>
    </message>
    <message>
        <source>Already on that stage: %1</source>
        <translation>Đã ở giai đoạn này sẵn: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers moved to the stage %1</source>
        <comment>customers; stage</comment>
        <translation>
            <numerusform>Đã chuyển %Ln khách sang giai đoạn %1</numerusform>
        </translation>
    </message>
    <message>
        <source>The customers are being tagged.</source>
        <translation>Đang gắn nhãn.</translation>
    </message>
    <message>
        <source>They already have the tag “%1”.</source>
        <translation>Các khách này đã có nhãn “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers tagged “%1”</source>
        <comment>customers; tag</comment>
        <translation>
            <numerusform>Đã gắn nhãn “%1” cho %Ln khách</numerusform>
        </translation>
    </message>
    <message>
        <source>The tag is being removed.</source>
        <translation>Đang bỏ nhãn.</translation>
    </message>
    <message numerus="yes">
        <source>Tag “%1” removed from %Ln customers</source>
        <comment>tag; customers</comment>
        <translation>
            <numerusform>Đã bỏ nhãn “%1” của %Ln khách</numerusform>
        </translation>
    </message>
    <message>
        <source>The customers are being deleted.</source>
        <translation>Đang xóa khách hàng.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers deleted</source>
        <translation>
            <numerusform>Đã xóa %Ln khách</numerusform>
        </translation>
    </message>
    <message>
        <source>None of them has the tag “%1”.</source>
        <translation>Không khách nào ở đây có nhãn “%1”.</translation>
    </message>
    <message>
        <source>Other customers are still being worked on; nothing more was done.</source>
        <translation>Đang xử lý các khách hàng khác; chưa làm gì thêm.</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Tỉnh, thành</translation>
    </message>
    <message>
        <source>The province is being changed.</source>
        <translation>Đang đổi tỉnh thành.</translation>
    </message>
    <message>
        <source>Already there: %1</source>
        <comment>a province</comment>
        <translation>Vốn đã ở %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers moved to %1</source>
        <comment>customers; province</comment>
        <translation>
            <numerusform>Đã chuyển %Ln khách sang %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Select at most %n customers who are one person.</source>
        <translation>
            <numerusform>Hãy chọn tối đa %n khách là cùng một người.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::GroupsPanel</name>
    <message>
        <source>Customers who may be the same</source>
        <translation>Khách có thể là một người</translation>
    </message>
    <message>
        <source>Compare them</source>
        <translation>So sánh</translation>
    </message>
</context>
<context>
    <name>ui::HistoryPage</name>
    <message>
        <source>Search what was done</source>
        <translation>Tìm việc đã làm</translation>
    </message>
    <message>
        <source>Back to %1</source>
        <comment>%1: name of a page</comment>
        <translation>Về %1</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Show the customers</source>
        <translation>Xem các khách này</translation>
    </message>
    <message>
        <source>Copy	Ctrl+C</source>
        <translation>Sao chép	Ctrl+C</translation>
    </message>
    <message>
        <source>Back to the previous page</source>
        <translation>Về trang trước</translation>
    </message>
</context>
<context>
    <name>ui::HistoryWords</name>
    <message>
        <source>Customers</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Imported lists</source>
        <translation>Danh sách đã nhập</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mẫu tin</translation>
    </message>
    <message>
        <source>Rules and days</source>
        <translation>Quy tắc và ngày</translation>
    </message>
    <message>
        <source>Greetings</source>
        <translation>Lời chúc</translation>
    </message>
    <message>
        <source>Settings and backups</source>
        <translation>Cài đặt và sao lưu</translation>
    </message>
    <message>
        <source>For good</source>
        <comment>a step that cannot be undone</comment>
        <translation>Không hoàn tác được</translation>
    </message>
    <message>
        <source>Undone</source>
        <comment>a step that was undone</comment>
        <translation>Đã hoàn tác</translation>
    </message>
    <message>
        <source>An undo</source>
        <comment>a step that undid another</comment>
        <translation>Bước hoàn tác</translation>
    </message>
    <message>
        <source>All steps</source>
        <translation>Mọi bước</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hôm qua</translation>
    </message>
</context>
<context>
    <name>ui::HoursSection</name>
    <message numerus="yes">
        <source>%Ln rules name an hour outside these. Their greetings go at the nearest hour inside.</source>
        <translation>
            <numerusform>%Ln quy tắc hẹn giờ nằm ngoài khung này. Lời chúc theo các quy tắc này được dời vào giờ gần nhất trong khung.</numerusform>
        </translation>
    </message>
    <message>
        <source>Greetings go between %1 and %2.</source>
        <translation>Lời chúc được gửi từ %1 đến %2.</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>Giờ gửi</translation>
    </message>
    <message>
        <source>&amp;Greetings go between</source>
        <translation>&amp;Gửi lời chúc từ</translation>
    </message>
    <message>
        <source>and</source>
        <comment>between two hours</comment>
        <translation>đến</translation>
    </message>
    <message>
        <source>First hour for greetings</source>
        <translation>Giờ đầu được gửi lời chúc</translation>
    </message>
    <message>
        <source>Last hour for greetings</source>
        <translation>Giờ cuối được gửi lời chúc</translation>
    </message>
    <message>
        <source>Advertising texts may be sent from 07:00 to 22:00 only (Decree 91/2020/NĐ-CP, article 13). Greetings here keep to the same hours; you may narrow them.</source>
        <translation>Tin quảng cáo chỉ được gửi từ 07:00 đến 22:00 (Nghị định 91/2020/NĐ-CP, điều 13). Lời chúc cũng theo khung giờ này; bạn có thể thu hẹp thêm.</translation>
    </message>
    <message>
        <source>New &amp;rules start with</source>
        <translation>Quy tắc &amp;mới lấy giờ</translation>
    </message>
    <message>
        <source>Hour that new rules start with</source>
        <translation>Giờ mặc định của quy tắc mới</translation>
    </message>
    <message>
        <source>%1 was not taken: the law&apos;s hours are %2 to %3.</source>
        <translation>Không nhận %1: luật chỉ cho phép từ %2 đến %3.</translation>
    </message>
    <message>
        <source>That was not taken: the first hour, %1, has to be before the last, %2.</source>
        <translation>Không nhận: giờ bắt đầu, %1, phải trước giờ kết thúc, %2.</translation>
    </message>
    <message>
        <source>That was not taken: the hour of new rules, %1, has to lie between %2 and %3.</source>
        <translation>Không nhận: giờ của quy tắc mới, %1, phải nằm giữa %2 và %3.</translation>
    </message>
</context>
<context>
    <name>ui::IdentityFields</name>
    <message>
        <source>Person</source>
        <comment>kind of customer</comment>
        <translation>Cá nhân</translation>
    </message>
    <message>
        <source>Company</source>
        <comment>kind of customer</comment>
        <translation>Công ty</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>gender</comment>
        <translation>chưa rõ</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>gender</comment>
        <translation>Khác</translation>
    </message>
    <message>
        <source>A company, by its name</source>
        <comment>kind of customer</comment>
        <translation>Theo tên: công ty</translation>
    </message>
    <message>
        <source>Automatic</source>
        <comment>how one addresses a customer: by age and gender</comment>
        <translation>Tự động</translation>
    </message>
    <message>
        <source>Automatic (%1)</source>
        <comment>how one addresses a customer: by age and gender</comment>
        <translation>Tự động (%1)</translation>
    </message>
    <message>
        <source>Addressed as %1 %2</source>
        <comment>honorific and given name</comment>
        <translation>Xưng hô: %1 %2</translation>
    </message>
    <message>
        <source>Addressed as %1</source>
        <comment>how a customer is addressed</comment>
        <translation>Xưng hô: %1</translation>
    </message>
</context>
<context>
    <name>ui::ImportFilter</name>
    <message>
        <source>Show all duplicates</source>
        <translation>Xem mọi khách trùng</translation>
    </message>
    <message>
        <source>Only groups with a customer of that import are shown.</source>
        <translation>Chỉ hiện các nhóm có khách của lần nhập đó.</translation>
    </message>
    <message>
        <source>Only groups with a customer of the list “%1” are shown.</source>
        <translation>Chỉ hiện các nhóm có khách trong danh sách “%1”.</translation>
    </message>
</context>
<context>
    <name>ui::ImportPage</name>
    <message>
        <source>%1 has changed since it was read. Nothing was imported.</source>
        <translation>%1 đã thay đổi kể từ lúc đọc. Chưa nhập gì cả.</translation>
    </message>
    <message>
        <source>Imported from %1</source>
        <comment>title of a list of customers</comment>
        <translation>Nhập từ %1</translation>
    </message>
    <message>
        <source>One list at a time: another one is on its way in.</source>
        <translation>Mỗi lần một danh sách: một danh sách khác đang được nhập.</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>The file is being read.</source>
        <translation>Đang đọc tệp.</translation>
    </message>
    <message>
        <source>The import is being rehearsed.</source>
        <translation>Đang nhập thử.</translation>
    </message>
    <message>
        <source>The list is being imported.</source>
        <translation>Đang nhập danh sách.</translation>
    </message>
    <message>
        <source>Check the columns</source>
        <translation>Xem các cột</translation>
    </message>
    <message>
        <source>See the preview</source>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Nothing to import</source>
        <translation>Không có gì để nhập</translation>
    </message>
    <message numerus="yes">
        <source>Import %Ln customer(s)</source>
        <translation>
            <numerusform>Nhập %Ln khách hàng</numerusform>
        </translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>The import is being undone.</source>
        <translation>Đang hoàn tác lần nhập.</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>Bước tiếp theo</translation>
    </message>
    <message>
        <source>One step back</source>
        <translation>Lùi một bước</translation>
    </message>
    <message>
        <source>Choose a list</source>
        <translation>Chọn danh sách</translation>
    </message>
    <message>
        <source>Paste copied rows as a list</source>
        <translation>Dán các dòng đã sao chép làm danh sách</translation>
    </message>
    <message>
        <source>First choose whether these customers have bought from you: prospects and existing customers get different messages.</source>
        <translation>Trước hết hãy chọn những khách này đã từng mua hàng hay chưa: khách tiềm năng và khách hàng cũ nhận lời khác nhau.</translation>
    </message>
    <message>
        <source>Nothing is copied. Copy the rows in your spreadsheet first, with their headings.</source>
        <translation>Chưa sao chép gì. Trước hết hãy sao chép các dòng trong bảng tính, kể cả dòng tên cột.</translation>
    </message>
    <message>
        <source>Lists and address cards (*.xlsx *.xlsm *.csv *.tsv *.txt *.vcf)</source>
        <translation>Danh sách và danh bạ (*.xlsx *.xlsm *.csv *.tsv *.txt *.vcf)</translation>
    </message>
    <message>
        <source>Import a list</source>
        <translation>Nhập danh sách</translation>
    </message>
    <message>
        <source>The column settings of earlier lists cannot be read. %1</source>
        <translation>Không đọc được cách xếp cột của các danh sách trước. %1</translation>
    </message>
    <message>
        <source>First choose whether the new customers have bought from you.</source>
        <translation>Hãy chọn khách mới đã từng mua hàng hay chưa.</translation>
    </message>
</context>
<context>
    <name>ui::ImportUndo</name>
    <message>
        <source>%1: %2 new, %3 updated.</source>
        <comment>file; numbers of customers</comment>
        <translation>%1: %2 khách mới, %3 cập nhật.</translation>
    </message>
    <message>
        <source>%1 is gone, or has changed since it was read. Nothing was imported.</source>
        <translation>%1 không còn, hoặc đã thay đổi từ lúc đọc. Chưa nhập gì.</translation>
    </message>
    <message>
        <source>One list at a time: another one is on its way in.</source>
        <translation>Mỗi lần một danh sách: một danh sách khác đang được nhập.</translation>
    </message>
    <message>
        <source>This import was undone before.</source>
        <translation>Lần nhập này đã được hoàn tác trước đó.</translation>
    </message>
</context>
<context>
    <name>ui::InsightBar</name>
    <message>
        <source>Period: %1</source>
        <translation>Kỳ: %1</translation>
    </message>
    <message>
        <source>Steps: %1</source>
        <translation>Chia theo: %1</translation>
    </message>
    <message>
        <source>Customers: %1</source>
        <translation>Khách: %1</translation>
    </message>
    <message>
        <source>As of %1</source>
        <comment>when the figures were read</comment>
        <translation>Số liệu đến %1</translation>
    </message>
    <message>
        <source>Compare with the previous period</source>
        <translation>So với kỳ trước</translation>
    </message>
    <message>
        <source>Segment</source>
        <comment>a chip that opens a menu</comment>
        <translation>Phân khúc</translation>
    </message>
    <message>
        <source>Segment: %1</source>
        <translation>Phân khúc: %1</translation>
    </message>
    <message>
        <source>This figure is of one audience anyway, or about both at once.</source>
        <translation>Số liệu này vốn đã theo một nhóm khách, hoặc tính chung cả hai nhóm.</translation>
    </message>
</context>
<context>
    <name>ui::InsightExport</name>
    <message>
        <source>&amp;Copy as a picture</source>
        <translation>&amp;Sao chép thành ảnh</translation>
    </message>
    <message>
        <source>Picture (&amp;PNG)…</source>
        <translation>Ảnh (&amp;PNG)…</translation>
    </message>
    <message>
        <source>&amp;Document (PDF)…</source>
        <translation>&amp;Tài liệu (PDF)…</translation>
    </message>
    <message>
        <source>&amp;Numbers for a spreadsheet (CSV)…</source>
        <translation>Số liệu cho &amp;bảng tính (CSV)…</translation>
    </message>
    <message>
        <source>compared with %1</source>
        <comment>a period</comment>
        <translation>so với %1</translation>
    </message>
    <message>
        <source>prospects and existing customers</source>
        <translation>khách tiềm năng và khách hàng cũ</translation>
    </message>
    <message>
        <source>made on %1</source>
        <translation>lập lúc %1</translation>
    </message>
    <message>
        <source>The chart is copied. Paste it where you need it.</source>
        <translation>Đã sao chép biểu đồ. Hãy dán vào nơi bạn cần.</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Ảnh (*.png)</translation>
    </message>
    <message>
        <source>Documents (*.pdf)</source>
        <translation>Tài liệu (*.pdf)</translation>
    </message>
    <message>
        <source>Numbers (*.csv)</source>
        <translation>Số liệu (*.csv)</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>Lưu biểu đồ</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Đã lưu: %1</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Vector image for print and web (&amp;SVG)…</source>
        <translation>Hình vẽ để in và đăng web (&amp;SVG)…</translation>
    </message>
    <message>
        <source>Vector images (*.svg)</source>
        <translation>Hình vẽ (*.svg)</translation>
    </message>
</context>
<context>
    <name>ui::InsightStack</name>
    <message>
        <source>No figures yet</source>
        <translation>Chưa có số liệu</translation>
    </message>
    <message>
        <source>As soon as contacts are noted, greetings fall due or prospects become customers, they are counted here.</source>
        <translation>Khi bạn ghi lượt liên hệ, có lời chúc cần gửi hoặc khách tiềm năng thành khách hàng, số liệu sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>Go to the customers</source>
        <translation>Đến trang khách hàng</translation>
    </message>
    <message>
        <source>Reading the figures…</source>
        <translation>Đang đọc số liệu…</translation>
    </message>
</context>
<context>
    <name>ui::InsightWords</name>
    <message>
        <source>Overview</source>
        <comment>tab of the figures</comment>
        <translation>Tổng quan</translation>
    </message>
    <message>
        <source>Contacts</source>
        <comment>tab of the figures</comment>
        <translation>Liên hệ</translation>
    </message>
    <message>
        <source>New customers</source>
        <comment>tab of the figures</comment>
        <translation>Khách hàng mới</translation>
    </message>
    <message>
        <source>Greetings</source>
        <comment>tab of the figures</comment>
        <translation>Lời chúc</translation>
    </message>
    <message>
        <source>Contacts by channel</source>
        <translation>Lượt liên hệ theo kênh</translation>
    </message>
    <message>
        <source>Prospects who became customers</source>
        <translation>Khách tiềm năng thành khách hàng</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>Tháng này</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>Tháng trước</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>3 tháng qua</translation>
    </message>
    <message>
        <source>Last 6 months</source>
        <translation>6 tháng qua</translation>
    </message>
    <message>
        <source>Last 12 months</source>
        <translation>12 tháng qua</translation>
    </message>
    <message>
        <source>This year</source>
        <translation>Năm nay</translation>
    </message>
    <message>
        <source>From … to …</source>
        <comment>a period with dates of one&apos;s own</comment>
        <translation>Từ ngày… đến ngày…</translation>
    </message>
    <message>
        <source>By day</source>
        <translation>Theo ngày</translation>
    </message>
    <message>
        <source>By week</source>
        <translation>Theo tuần</translation>
    </message>
    <message>
        <source>By month</source>
        <translation>Theo tháng</translation>
    </message>
    <message>
        <source>Prospects</source>
        <translation>Khách tiềm năng</translation>
    </message>
    <message>
        <source>Existing customers</source>
        <translation>Khách hàng cũ</translation>
    </message>
    <message>
        <source>No contact was noted in this period.</source>
        <translation>Trong kỳ này chưa ghi lượt liên hệ nào.</translation>
    </message>
    <message>
        <source>Most through %1: %2 of %3 contacts, in both directions.</source>
        <translation>Nhiều nhất qua %1: %2 trên %3 lượt, tính cả hai chiều.</translation>
    </message>
    <message>
        <source>Counted on the day the stage moved on to a customer&apos;s. A share cannot be measured: how many prospects there were on a day is not kept.</source>
        <translation>Tính vào ngày khách chuyển sang giai đoạn khách hàng. Chưa đo được tỷ lệ, vì số khách tiềm năng của từng ngày không được lưu lại.</translation>
    </message>
    <message>
        <source>No greeting was due in this period.</source>
        <translation>Trong kỳ này không có lời chúc nào cần gửi.</translation>
    </message>
    <message>
        <source>Tết (%1) falls into this period, not into the one before.</source>
        <translation>Tết (%1) rơi vào kỳ này, không rơi vào kỳ trước.</translation>
    </message>
    <message>
        <source>Became customers</source>
        <translation>Thành khách hàng</translation>
    </message>
    <message>
        <source>In contact</source>
        <comment>title of a list: customers with a contact on a day</comment>
        <translation>Có liên hệ</translation>
    </message>
    <message>
        <source>Greetings due</source>
        <comment>title of a list: customers with a greeting due on a day</comment>
        <translation>Có lời chúc cần gửi</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who, and on which days</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Of %1 due, %2 were sent and %3 skipped; %4 are still open or failed. Whether they were read cannot be measured here.</source>
        <translation>Trong %1 lời chúc đến hạn, đã gửi %2, bỏ qua %3, còn %4 chưa gửi hoặc gửi hỏng. Khách đã đọc hay chưa thì ở đây không đo được.</translation>
    </message>
    <message>
        <source>contacts a day</source>
        <translation>lượt mỗi ngày</translation>
    </message>
    <message>
        <source>contacts a week</source>
        <translation>lượt mỗi tuần</translation>
    </message>
    <message>
        <source>contacts a month</source>
        <translation>lượt mỗi tháng</translation>
    </message>
    <message>
        <source>customers a day</source>
        <translation>khách mỗi ngày</translation>
    </message>
    <message>
        <source>customers a week</source>
        <translation>khách mỗi tuần</translation>
    </message>
    <message>
        <source>customers a month</source>
        <translation>khách mỗi tháng</translation>
    </message>
    <message>
        <source>greetings a day</source>
        <translation>lời chúc mỗi ngày</translation>
    </message>
    <message>
        <source>greetings a week</source>
        <translation>lời chúc mỗi tuần</translation>
    </message>
    <message>
        <source>greetings a month</source>
        <translation>lời chúc mỗi tháng</translation>
    </message>
    <message>
        <source>Total</source>
        <comment>a line of a chart</comment>
        <translation>Tổng</translation>
    </message>
    <message>
        <source>Planned</source>
        <comment>a line of a chart: all greetings that were due</comment>
        <translation>Theo kế hoạch</translation>
    </message>
    <message>
        <source>Greetings planned</source>
        <translation>Lời chúc theo kế hoạch</translation>
    </message>
    <message>
        <source>Greetings sent</source>
        <translation>Lời chúc đã gửi</translation>
    </message>
    <message>
        <source>Greetings skipped</source>
        <translation>Lời chúc đã bỏ qua</translation>
    </message>
    <message numerus="yes">
        <source>%1 is not complete: %n days are counted.</source>
        <comment>a month or a week</comment>
        <translation>
            <numerusform>%1 chưa trọn: mới tính %n ngày.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> (%n days)</source>
        <comment>behind a month or week that is not whole</comment>
        <translation>
            <numerusform> (%n ngày)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, without incomplete weeks</source>
        <comment>a comparison</comment>
        <translation>%1, không tính tuần chưa trọn</translation>
    </message>
    <message>
        <source>%1, without %2</source>
        <comment>a comparison, and the month that is not over</comment>
        <translation>%1, không tính %2</translation>
    </message>
    <message>
        <source>Everyone</source>
        <comment>prospects and existing customers</comment>
        <translation>Mọi khách</translation>
    </message>
    <message>
        <source>= as many as in the previous period</source>
        <translation>= bằng kỳ trước</translation>
    </message>
    <message>
        <source>▲ %1 more; none in the previous period</source>
        <translation>▲ tăng %1; kỳ trước chưa có</translation>
    </message>
    <message>
        <source>Greetings by outcome</source>
        <translation>Lời chúc theo kết quả</translation>
    </message>
    <message>
        <source>Sent in the previous period</source>
        <translation>Đã gửi ở kỳ trước</translation>
    </message>
    <message>
        <source>Tết (%1) fell in the previous period, not in this one.</source>
        <translation>Tết (%1) rơi vào kỳ trước, không rơi vào kỳ này.</translation>
    </message>
    <message>
        <source>▲ %1 more than the previous period (+%2%)</source>
        <translation>▲ tăng %1 so với kỳ trước (+%2%)</translation>
    </message>
    <message>
        <source>▼ %1 fewer than the previous period (−%2%)</source>
        <translation>▼ giảm %1 so với kỳ trước (−%2%)</translation>
    </message>
    <message>
        <source>Previous period</source>
        <translation>Kỳ trước</translation>
    </message>
    <message>
        <source>segment “%1”</source>
        <comment>whose figures; behind a comma</comment>
        <translation>phân khúc “%1”</translation>
    </message>
    <message>
        <source>No customer is in the segment “%1” today.</source>
        <translation>Hiện không có khách nào thuộc phân khúc “%1”.</translation>
    </message>
    <message numerus="yes">
        <source>Figures of the %Ln customers who are in the segment “%1” today.</source>
        <translation>
            <numerusform>Số liệu của %Ln khách hiện thuộc phân khúc “%1”.</numerusform>
        </translation>
    </message>
    <message>
        <source>The segment “%1” has no conditions, so these are the figures of the whole shop.</source>
        <translation>Phân khúc “%1” không đặt điều kiện nào nên đây là số liệu của cả cửa hàng.</translation>
    </message>
    <message>
        <source>Existing customers</source>
        <comment>tab of the figures</comment>
        <translation>Khách hàng cũ</translation>
    </message>
    <message>
        <source>Prospects</source>
        <comment>tab of the figures</comment>
        <translation>Khách tiềm năng</translation>
    </message>
    <message>
        <source>Messages</source>
        <comment>tab of the figures</comment>
        <translation>Tin gửi</translation>
    </message>
    <message>
        <source>Care</source>
        <comment>tab of the figures</comment>
        <translation>Chăm sóc</translation>
    </message>
    <message>
        <source>Contacts that were noted, in both directions.</source>
        <translation>Mọi lần liên hệ được ghi lại, tính cả hai chiều.</translation>
    </message>
    <message>
        <source>Prospects who became existing customers, on the day their stage moved on.</source>
        <translation>Khách tiềm năng thành khách hàng, tính vào ngày chuyển giai đoạn.</translation>
    </message>
    <message>
        <source>Greetings by the day they were due: all but cancelled ones, those sent and those skipped.</source>
        <translation>Lời chúc tính theo ngày đến hạn: tất cả trừ lời đã hủy, số đã gửi và số bỏ qua.</translation>
    </message>
    <message>
        <source>Greetings by the day they were due, whatever became of them; cancelled ones do not count.</source>
        <translation>Lời chúc tính theo ngày đến hạn, dù kết quả thế nào; lời đã hủy thì không tính.</translation>
    </message>
    <message>
        <source>Greetings that were sent, by the day they were due.</source>
        <translation>Lời chúc đã gửi, tính theo ngày đến hạn.</translation>
    </message>
    <message>
        <source>Greetings that were skipped, by the day they were due.</source>
        <translation>Lời chúc bị bỏ qua, tính theo ngày đến hạn.</translation>
    </message>
    <message>
        <source>Greetings read</source>
        <comment>name of a figure</comment>
        <translation>Lời chúc đã đọc</translation>
    </message>
    <message>
        <source>Share of the greetings sent that were read.</source>
        <translation>Tỷ lệ lời chúc đã gửi được khách đọc.</translation>
    </message>
    <message>
        <source>Cannot be measured here: neither SMS nor a message copied into Zalo says whether it is read, and no hidden picture is put into e-mails to find out.</source>
        <translation>Ở đây không đo được: SMS và tin sao chép sang Zalo không báo khách đã đọc hay chưa, còn e-mail thì không gắn ảnh ẩn để dò.</translation>
    </message>
    <message>
        <source>Two-way index</source>
        <comment>name of a figure</comment>
        <translation>Chỉ số hai chiều</translation>
    </message>
    <message>
        <source>Share of all contacts that came from customers: half is a conversation, near nothing only the shop talks.</source>
        <translation>Tỷ lệ lượt liên hệ do khách chủ động: một nửa là trò chuyện, gần bằng không là chỉ có cửa hàng nói.</translation>
    </message>
    <message>
        <source>Contacts from customers</source>
        <comment>name of a figure</comment>
        <translation>Khách liên hệ cửa hàng</translation>
    </message>
    <message>
        <source>Contacted the shop</source>
        <comment>title of a list: customers behind a figure</comment>
        <translation>Khách đã liên hệ</translation>
    </message>
    <message>
        <source>Contacts that came from customers: visits, calls, messages and the like.</source>
        <translation>Những lần khách chủ động liên hệ: ghé, gọi, nhắn tin và tương tự.</translation>
    </message>
    <message>
        <source>Contacts to customers</source>
        <comment>name of a figure</comment>
        <translation>Cửa hàng liên hệ khách</translation>
    </message>
    <message>
        <source>Contacted by the shop</source>
        <comment>title of a list: customers behind a figure</comment>
        <translation>Khách được liên hệ</translation>
    </message>
    <message>
        <source>Contacts that came from the shop: messages, calls and the like.</source>
        <translation>Những lần cửa hàng chủ động liên hệ: tin nhắn, cuộc gọi và tương tự.</translation>
    </message>
    <message>
        <source>Questions</source>
        <comment>name of a figure</comment>
        <translation>Câu hỏi</translation>
    </message>
    <message>
        <source>Asked a question</source>
        <comment>title of a list: customers behind a figure</comment>
        <translation>Khách đã hỏi</translation>
    </message>
    <message>
        <source>Questions that customers asked.</source>
        <translation>Những câu khách hỏi.</translation>
    </message>
    <message>
        <source>Complaints</source>
        <comment>name of a figure</comment>
        <translation>Phàn nàn</translation>
    </message>
    <message>
        <source>Complained</source>
        <comment>title of a list: customers behind a figure</comment>
        <translation>Khách đã phàn nàn</translation>
    </message>
    <message>
        <source>Complaints that customers made.</source>
        <translation>Những lần khách phàn nàn.</translation>
    </message>
    <message>
        <source>Visits</source>
        <comment>name of a figure</comment>
        <translation>Lượt ghé</translation>
    </message>
    <message>
        <source>Visited</source>
        <comment>title of a list: customers behind a figure</comment>
        <translation>Khách đã ghé</translation>
    </message>
    <message>
        <source>Visits that were noted.</source>
        <translation>Những lần ghé được ghi lại.</translation>
    </message>
    <message>
        <source>Revenue</source>
        <comment>name of a figure</comment>
        <translation>Doanh thu</translation>
    </message>
    <message>
        <source>Bought</source>
        <comment>title of a list: customers behind a figure</comment>
        <translation>Khách đã mua</translation>
    </message>
    <message>
        <source>The amounts of all purchases; one noted without an amount adds nothing.</source>
        <translation>Tổng tiền của mọi lần mua; lần mua không ghi số tiền thì không cộng.</translation>
    </message>
    <message>
        <source>Purchases</source>
        <comment>name of a figure</comment>
        <translation>Lần mua</translation>
    </message>
    <message>
        <source>Purchases that were noted, whatever was bought in each.</source>
        <translation>Những lần mua được ghi lại, dù mỗi lần mua bao nhiêu món.</translation>
    </message>
    <message>
        <source>Average order value</source>
        <comment>name of a figure</comment>
        <translation>Giá trị trung bình một lần mua</translation>
    </message>
    <message>
        <source>Revenue divided by purchases; one noted without an amount counts as 0.</source>
        <translation>Doanh thu chia cho số lần mua; lần mua không ghi số tiền tính là 0.</translation>
    </message>
    <message>
        <source>Buyers</source>
        <comment>name of a figure</comment>
        <translation>Khách có mua</translation>
    </message>
    <message>
        <source>Customers who bought, each once; of the whole period, too. Deleted customers count.</source>
        <translation>Số khách có mua, mỗi khách tính một lần, cả kỳ cũng vậy. Khách đã xóa vẫn được tính.</translation>
    </message>
    <message>
        <source>Purchase frequency</source>
        <comment>name of a figure</comment>
        <translation>Tần suất mua</translation>
    </message>
    <message>
        <source>Purchases divided by the customers who bought in the same time.</source>
        <translation>Số lần mua chia cho số khách có mua trong cùng thời gian.</translation>
    </message>
    <message>
        <source>Repeat rate</source>
        <comment>name of a figure</comment>
        <translation>Tỷ lệ mua lại</translation>
    </message>
    <message>
        <source>Bought twice or more</source>
        <comment>title of a list: customers behind a figure</comment>
        <translation>Khách mua từ hai lần</translation>
    </message>
    <message>
        <source>Share of the customers who bought that bought twice or more in the same time.</source>
        <translation>Tỷ lệ khách có mua từ hai lần trở lên trong cùng thời gian, trên số khách có mua.</translation>
    </message>
    <message>
        <source>Revenue per buyer</source>
        <comment>name of a figure</comment>
        <translation>Doanh thu mỗi khách mua</translation>
    </message>
    <message>
        <source>Revenue divided by the customers who bought in the same time.</source>
        <translation>Doanh thu chia cho số khách có mua trong cùng thời gian.</translation>
    </message>
    <message>
        <source>Referrals</source>
        <comment>name of a figure</comment>
        <translation>Lượt giới thiệu</translation>
    </message>
    <message>
        <source>Recommended the shop</source>
        <comment>title of a list: customers behind a figure</comment>
        <translation>Khách đã giới thiệu</translation>
    </message>
    <message>
        <source>Times a customer recommended the shop to others, as noted.</source>
        <translation>Những lần khách giới thiệu cửa hàng cho người khác, theo ghi lại.</translation>
    </message>
    <message>
        <source>Reviews</source>
        <comment>name of a figure</comment>
        <translation>Đánh giá</translation>
    </message>
    <message>
        <source>Wrote a review</source>
        <comment>title of a list: customers behind a figure</comment>
        <translation>Khách đã đánh giá</translation>
    </message>
    <message>
        <source>Reviews that customers gave.</source>
        <translation>Những đánh giá khách để lại.</translation>
    </message>
    <message>
        <source>= as much as in the previous period</source>
        <translation>= bằng kỳ trước</translation>
    </message>
    <message>
        <source>▲ %1 more; nothing in the previous period</source>
        <translation>▲ tăng %1; kỳ trước chưa có</translation>
    </message>
    <message>
        <source>▼ %1 less than the previous period (−%2%)</source>
        <translation>▼ giảm %1 so với kỳ trước (−%2%)</translation>
    </message>
    <message>
        <source>= the same share as in the previous period</source>
        <translation>= bằng kỳ trước</translation>
    </message>
    <message>
        <source>▲ %1 percentage points more; 0% in the previous period</source>
        <translation>▲ tăng %1 điểm phần trăm; kỳ trước là 0%</translation>
    </message>
    <message>
        <source>▲ %1 percentage points more than the previous period</source>
        <translation>▲ tăng %1 điểm phần trăm so với kỳ trước</translation>
    </message>
    <message>
        <source>▼ %1 percentage points less than the previous period</source>
        <translation>▼ giảm %1 điểm phần trăm so với kỳ trước</translation>
    </message>
    <message>
        <source>visits a day</source>
        <translation>lượt ghé mỗi ngày</translation>
    </message>
    <message>
        <source>visits a week</source>
        <translation>lượt ghé mỗi tuần</translation>
    </message>
    <message>
        <source>visits a month</source>
        <translation>lượt ghé mỗi tháng</translation>
    </message>
    <message>
        <source>purchases a day</source>
        <translation>lần mua mỗi ngày</translation>
    </message>
    <message>
        <source>purchases a week</source>
        <translation>lần mua mỗi tuần</translation>
    </message>
    <message>
        <source>purchases a month</source>
        <translation>lần mua mỗi tháng</translation>
    </message>
    <message>
        <source>referrals a day</source>
        <translation>lượt giới thiệu mỗi ngày</translation>
    </message>
    <message>
        <source>referrals a week</source>
        <translation>lượt giới thiệu mỗi tuần</translation>
    </message>
    <message>
        <source>referrals a month</source>
        <translation>lượt giới thiệu mỗi tháng</translation>
    </message>
    <message>
        <source>reviews a day</source>
        <translation>đánh giá mỗi ngày</translation>
    </message>
    <message>
        <source>reviews a week</source>
        <translation>đánh giá mỗi tuần</translation>
    </message>
    <message>
        <source>reviews a month</source>
        <translation>đánh giá mỗi tháng</translation>
    </message>
    <message>
        <source>questions a day</source>
        <translation>câu hỏi mỗi ngày</translation>
    </message>
    <message>
        <source>questions a week</source>
        <translation>câu hỏi mỗi tuần</translation>
    </message>
    <message>
        <source>questions a month</source>
        <translation>câu hỏi mỗi tháng</translation>
    </message>
    <message>
        <source>complaints a day</source>
        <translation>lời phàn nàn mỗi ngày</translation>
    </message>
    <message>
        <source>complaints a week</source>
        <translation>lời phàn nàn mỗi tuần</translation>
    </message>
    <message>
        <source>complaints a month</source>
        <translation>lời phàn nàn mỗi tháng</translation>
    </message>
    <message>
        <source>₫ a day</source>
        <translation>₫ mỗi ngày</translation>
    </message>
    <message>
        <source>₫ a week</source>
        <translation>₫ mỗi tuần</translation>
    </message>
    <message>
        <source>₫ a month</source>
        <translation>₫ mỗi tháng</translation>
    </message>
    <message>
        <source>₫ each, by day</source>
        <translation>₫ mỗi lần hay mỗi khách, theo ngày</translation>
    </message>
    <message>
        <source>₫ each, by week</source>
        <translation>₫ mỗi lần hay mỗi khách, theo tuần</translation>
    </message>
    <message>
        <source>₫ each, by month</source>
        <translation>₫ mỗi lần hay mỗi khách, theo tháng</translation>
    </message>
    <message>
        <source>purchases each, by day</source>
        <translation>lần mua mỗi khách, theo ngày</translation>
    </message>
    <message>
        <source>purchases each, by week</source>
        <translation>lần mua mỗi khách, theo tuần</translation>
    </message>
    <message>
        <source>purchases each, by month</source>
        <translation>lần mua mỗi khách, theo tháng</translation>
    </message>
    <message>
        <source>percent, by day</source>
        <translation>phần trăm, theo ngày</translation>
    </message>
    <message>
        <source>percent, by week</source>
        <translation>phần trăm, theo tuần</translation>
    </message>
    <message>
        <source>percent, by month</source>
        <translation>phần trăm, theo tháng</translation>
    </message>
</context>
<context>
    <name>ui::InsightsPage</name>
    <message>
        <source>Figures</source>
        <translation>Các mục thống kê</translation>
    </message>
    <message>
        <source>Export a chart…</source>
        <translation>Xuất biểu đồ…</translation>
    </message>
    <message>
        <source>Counting the figures…</source>
        <translation>Đang tính số liệu…</translation>
    </message>
    <message>
        <source>The segment was deleted. The figures are of all customers now.</source>
        <translation>Phân khúc đã bị xóa. Số liệu nay tính cho mọi khách.</translation>
    </message>
    <message>
        <source>The segment was written by a later version of this program. The figures are of all customers now.</source>
        <translation>Phân khúc này do một phiên bản mới hơn ghi. Số liệu nay tính cho mọi khách.</translation>
    </message>
</context>
<context>
    <name>ui::JobProgress</name>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message numerus="yes">
        <source>about %n second(s) left</source>
        <translation>
            <numerusform>còn khoảng %n giây</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %n minute(s) left</source>
        <translation>
            <numerusform>còn khoảng %n phút</numerusform>
        </translation>
    </message>
    <message>
        <source>The search is being prepared.</source>
        <translation>Đang chuẩn bị phần tìm kiếm.</translation>
    </message>
    <message>
        <source>Everything is being saved.</source>
        <translation>Đang lưu tất cả.</translation>
    </message>
</context>
<context>
    <name>ui::KeysDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>Ở mọi nơi</translation>
    </message>
    <message>
        <source>The keys of the other pages appear here once you have opened them.</source>
        <translation>Phím tắt của các trang khác sẽ hiện ở đây sau khi mở trang đó.</translation>
    </message>
</context>
<context>
    <name>ui::LimitDialog</name>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>&amp;Reason why it is loosened</source>
        <translation>&amp;Lý do nới lỏng</translation>
    </message>
    <message>
        <source>It goes into History.</source>
        <translation>Lý do được ghi vào Lịch sử.</translation>
    </message>
    <message>
        <source>This cannot be a limit. Look at it once more.</source>
        <translation>Giá trị này không dùng làm giới hạn được. Hãy xem lại.</translation>
    </message>
    <message>
        <source>This lets go what the default keeps back. Who answers for it is the shop.</source>
        <translation>Mức này cho gửi cả những tin mà mặc định giữ lại. Cửa hàng chịu trách nhiệm về việc đó.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a limit of sending; what it is now</comment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>ui::LimitEditor</name>
    <message>
        <source>Messages in 24 hours at most</source>
        <translation>Số tin tối đa trong 24 giờ</translation>
    </message>
    <message>
        <source>Messages at most</source>
        <translation>Số tin tối đa</translation>
    </message>
    <message>
        <source>Within so many days</source>
        <translation>Trong số ngày</translation>
    </message>
    <message>
        <source>Days between two messages</source>
        <translation>Số ngày giữa hai tin</translation>
    </message>
    <message>
        <source>Day and month, of each year</source>
        <translation>Ngày và tháng, của mỗi năm</translation>
    </message>
    <message>
        <source>As in 1/1, 25/12. Empty: none.</source>
        <translation>Ví dụ 1/1, 25/12. Để trống: không có.</translation>
    </message>
    <message>
        <source>This rule is kept</source>
        <translation>Giữ quy tắc này</translation>
    </message>
    <message>
        <source>&amp;From</source>
        <translation>&amp;Từ</translation>
    </message>
    <message>
        <source>&amp;Until</source>
        <translation>Đế&amp;n</translation>
    </message>
    <message>
        <source>At any hour</source>
        <translation>Vào bất cứ giờ nào</translation>
    </message>
    <message>
        <source>Empty: no limit.</source>
        <translation>Để trống: không giới hạn.</translation>
    </message>
</context>
<context>
    <name>ui::LimitListModel</name>
    <message>
        <source>%1: %2  ·  loosened</source>
        <comment>a limit of sending; what it is</comment>
        <translation>%1: %2  ·  đã nới lỏng</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a limit of sending; what it is</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>loosened</source>
        <comment>a limit of sending, against the law&apos;s</comment>
        <translation>đã nới lỏng</translation>
    </message>
</context>
<context>
    <name>ui::LimitWords</name>
    <message>
        <source>at any hour</source>
        <translation>bất cứ giờ nào</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>không giới hạn</translation>
    </message>
    <message numerus="yes">
        <source>%1 within %n days</source>
        <comment>a number of messages</comment>
        <translation>
            <numerusform>%1 trong %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>none</source>
        <translation>không có</translation>
    </message>
    <message>
        <source>kept</source>
        <comment>a rule of sending</comment>
        <translation>có giữ</translation>
    </message>
    <message>
        <source>not kept</source>
        <comment>a rule of sending</comment>
        <translation>không giữ</translation>
    </message>
    <message>
        <source>Default: %1. Source: %2.</source>
        <comment>a value; a law</comment>
        <translation>Mặc định: %1. Nguồn: %2.</translation>
    </message>
</context>
<context>
    <name>ui::LimitsSection</name>
    <message>
        <source>Limits of sending</source>
        <translation>Giới hạn gửi tin</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Đổi…</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>Về mặc định</translation>
    </message>
    <message>
        <source>%1: the default again.</source>
        <comment>a limit of sending</comment>
        <translation>%1: trở về mặc định.</translation>
    </message>
    <message>
        <source>What was approved waits for</source>
        <translation>Tin đã duyệt chờ</translation>
    </message>
    <message>
        <source> seconds</source>
        <comment>behind a number</comment>
        <translation> giây</translation>
    </message>
    <message>
        <source>So long an approval can be undone before anything goes.</source>
        <translation>Trong thời gian này còn hoàn tác được việc duyệt, trước khi có tin nào gửi đi.</translation>
    </message>
    <message>
        <source>Delayed messages still go within</source>
        <translation>Tin bị trễ vẫn tự gửi trong</translation>
    </message>
    <message>
        <source> minutes</source>
        <comment>behind a number</comment>
        <translation> phút</translation>
    </message>
    <message>
        <source>What could not go for longer, as nothing was sending, does not go by itself: it waits for your answer under “While you were away”.</source>
        <translation>Trễ hơn nữa vì khi ấy không có chương trình nào gửi, tin không tự gửi mà chờ bạn trả lời ở “Trong lúc bạn vắng mặt”.</translation>
    </message>
    <message>
        <source>%1 %2.</source>
        <comment>What was approved waits for; 30 seconds</comment>
        <translation>%1 %2.</translation>
    </message>
    <message>
        <source> second</source>
        <comment>behind 1</comment>
        <translation> giây</translation>
    </message>
    <message>
        <source> minute</source>
        <comment>behind 1</comment>
        <translation> phút</translation>
    </message>
</context>
<context>
    <name>ui::ListLook</name>
    <message>
        <source>Clipboard</source>
        <comment>name of a list that was pasted</comment>
        <translation>Bảng tạm</translation>
    </message>
</context>
<context>
    <name>ui::ListQuestion</name>
    <message>
        <source>Please choose</source>
        <translation>Hãy chọn</translation>
    </message>
    <message>
        <source>Answer needed</source>
        <translation>Cần trả lời</translation>
    </message>
</context>
<context>
    <name>ui::LogField</name>
    <message>
        <source>Kind: %1</source>
        <translation>Loại: %1</translation>
    </message>
    <message>
        <source>Channel: %1</source>
        <translation>Kênh: %1</translation>
    </message>
    <message>
        <source>Direction: %1</source>
        <translation>Chiều: %1</translation>
    </message>
    <message>
        <source>Day: %1</source>
        <translation>Ngày: %1</translation>
    </message>
    <message>
        <source>%1 ₫</source>
        <comment>an amount of money in dong</comment>
        <translation>%1 ₫</translation>
    </message>
    <message>
        <source>%1/10</source>
        <comment>a score</comment>
        <translation>%1/10</translation>
    </message>
    <message>
        <source>Enter records it</source>
        <translation>Enter để ghi</translation>
    </message>
    <message>
        <source>Note: %1 · Enter records it</source>
        <translation>Ghi chú: %1 · Enter để ghi</translation>
    </message>
    <message>
        <source>This amount is too large. Check the zeros.</source>
        <translation>Số tiền lớn quá. Xem lại các số 0.</translation>
    </message>
    <message>
        <source>A score goes from 0 to 10, stars from 0 to 5.</source>
        <translation>Điểm từ 0 đến 10, sao từ 0 đến 5.</translation>
    </message>
    <message>
        <source>This day is still to come. Choose today or a day before.</source>
        <translation>Ngày này chưa tới. Chọn hôm nay hoặc một ngày trước.</translation>
    </message>
    <message>
        <source>Log: bought 250k orchids</source>
        <translation>Ghi: mua 250k hoa lan</translation>
    </message>
    <message>
        <source>Log a contact in one line</source>
        <translation>Ghi lại liên hệ trong một dòng</translation>
    </message>
    <message>
        <source>Another day…</source>
        <translation>Ngày khác…</translation>
    </message>
</context>
<context>
    <name>ui::LunarWords</name>
    <message>
        <source>1st lunar month</source>
        <translation>tháng Giêng</translation>
    </message>
    <message>
        <source>2nd lunar month</source>
        <translation>tháng Hai</translation>
    </message>
    <message>
        <source>3rd lunar month</source>
        <translation>tháng Ba</translation>
    </message>
    <message>
        <source>4th lunar month</source>
        <translation>tháng Tư</translation>
    </message>
    <message>
        <source>5th lunar month</source>
        <translation>tháng Năm</translation>
    </message>
    <message>
        <source>6th lunar month</source>
        <translation>tháng Sáu</translation>
    </message>
    <message>
        <source>7th lunar month</source>
        <translation>tháng Bảy</translation>
    </message>
    <message>
        <source>8th lunar month</source>
        <translation>tháng Tám</translation>
    </message>
    <message>
        <source>9th lunar month</source>
        <translation>tháng Chín</translation>
    </message>
    <message>
        <source>10th lunar month</source>
        <translation>tháng Mười</translation>
    </message>
    <message>
        <source>11th lunar month</source>
        <translation>tháng Mười một</translation>
    </message>
    <message>
        <source>12th lunar month</source>
        <translation>tháng Chạp</translation>
    </message>
    <message>
        <source>leap %1</source>
        <comment>a leap month, such as leap 6th lunar month</comment>
        <translation>%1 nhuận</translation>
    </message>
    <message>
        <source>%1st</source>
        <comment>ordinal number</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1nd</source>
        <comment>ordinal number</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1rd</source>
        <comment>ordinal number</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1th</source>
        <comment>ordinal number</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 of the %2, %3</source>
        <comment>lunar date, days 1 to 10: day, month, year</comment>
        <translation>mùng %1 %2 năm %3</translation>
    </message>
    <message>
        <source>%1 of the %2, %3</source>
        <comment>lunar date, days 11 to 30: day, month, year</comment>
        <translation>%1 %2 năm %3</translation>
    </message>
</context>
<context>
    <name>ui::MainWindow</name>
    <message>
        <source>Sidebar: names or only icons</source>
        <translation>Thanh bên: hiện tên hoặc chỉ biểu tượng</translation>
    </message>
</context>
<context>
    <name>ui::MergeGrid</name>
    <message>
        <source>Keep</source>
        <comment>which of several entries</comment>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>Keep %1, %2</source>
        <comment>%2: code, numbers and addresses</comment>
        <translation>Giữ %1, %2</translation>
    </message>
    <message>
        <source>The same person</source>
        <translation>Cùng một người</translation>
    </message>
    <message>
        <source>%1 is the same person</source>
        <translation>%1 là cùng một người</translation>
    </message>
    <message>
        <source>Nothing</source>
        <comment>a field without a value</comment>
        <translation>Không có</translation>
    </message>
    <message>
        <source>%1: %2, of %3</source>
        <comment>a field, its value, a customer</comment>
        <translation>%1: %2, của %3</translation>
    </message>
</context>
<context>
    <name>ui::MergePanel</name>
    <message>
        <source>Merge</source>
        <translation>Gộp</translation>
    </message>
    <message>
        <source>Not the same person</source>
        <translation>Không phải cùng một người</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>group of duplicates</comment>
        <translation>Tiếp</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Về danh sách</translation>
    </message>
    <message numerus="yes">
        <source>%n more of this group come(s) next.</source>
        <translation>
            <numerusform>Còn %n hồ sơ của nhóm này, sẽ hiện tiếp.</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose whom to merge.</source>
        <translation>Hãy chọn khách để gộp.</translation>
    </message>
</context>
<context>
    <name>ui::MessageButtons</name>
    <message>
        <source>Send again</source>
        <translation>Gửi lại</translation>
    </message>
    <message>
        <source>Mark sent</source>
        <translation>Đánh dấu đã gửi</translation>
    </message>
    <message>
        <source>Skip</source>
        <comment>the message is not sent</comment>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Mở lại</translation>
    </message>
    <message>
        <source>It was not sent: send it again</source>
        <translation>Chưa gửi: gửi lại</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Leave it, send nothing</source>
        <translation>Để vậy, không gửi gì</translation>
    </message>
    <message>
        <source>Why is nothing sent?</source>
        <translation>Vì sao không gửi?</translation>
    </message>
    <message>
        <source>Why is nothing sent? Enter skips, Esc goes back.</source>
        <translation>Vì sao không gửi? Enter để bỏ qua, Esc để quay lại.</translation>
    </message>
    <message>
        <source>Reason for the skip</source>
        <translation>Lý do bỏ qua</translation>
    </message>
    <message>
        <source>Other…</source>
        <comment>why a message is not sent</comment>
        <translation>Lý do khác…</translation>
    </message>
    <message>
        <source>Approve</source>
        <comment>a message, so that a program sends it</comment>
        <translation>Duyệt gửi</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <comment>the approval to send it by a program</comment>
        <translation>Bỏ duyệt</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <translation>Chưa gửi</translation>
    </message>
    <message>
        <source>See what was missed…</source>
        <translation>Xem các tin bị lỡ…</translation>
    </message>
</context>
<context>
    <name>ui::MessagePanel</name>
    <message>
        <source>What became of it</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Về danh sách</translation>
    </message>
    <message>
        <source>Show %1</source>
        <comment>a customer</comment>
        <translation>Xem %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <comment>day, hour</comment>
        <translation>%1 lúc %2</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>channel, number or address</comment>
        <translation>%1 tới %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln parts to pay</source>
        <comment>of an SMS</comment>
        <translation>
            <numerusform>%Ln phần phải trả tiền</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 · %2 (%3)</source>
        <comment>day and hour; what became of a message; who says it</comment>
        <translation>%1 · %2 (%3)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages</source>
        <comment>chosen</comment>
        <translation>
            <numerusform>%Ln tin</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages of which nobody knows whether they went out are sent again one by one.</source>
        <translation>Tin chưa rõ đã gửi hay chưa thì chỉ gửi lại từng tin một.</translation>
    </message>
    <message>
        <source>template “%1”</source>
        <translation>mẫu “%1”</translation>
    </message>
    <message>
        <source>Attempt %L1: it is not known whether the server took it</source>
        <translation>Lần gửi %L1: không rõ máy chủ đã nhận hay chưa</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them go to a mailbox or number that does not exist. Sent again, they come back or are kept back: correct it in the profile first.</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln tin trong số này gửi đến hộp thư hoặc số không tồn tại. Nếu gửi lại, tin sẽ bị trả về hoặc bị giữ lại: hãy sửa trong hồ sơ trước.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MessageWords</name>
    <message>
        <source>Given name</source>
        <comment>variable</comment>
        <translation>Tên gọi</translation>
    </message>
    <message>
        <source>Full name</source>
        <comment>variable</comment>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Honorific</source>
        <comment>variable</comment>
        <translation>Xưng hô</translation>
    </message>
    <message>
        <source>Shop name</source>
        <comment>variable</comment>
        <translation>Tên cửa hàng</translation>
    </message>
    <message>
        <source>Shop phone</source>
        <comment>variable</comment>
        <translation>Điện thoại cửa hàng</translation>
    </message>
    <message>
        <source>Occasion</source>
        <comment>variable</comment>
        <translation>Dịp</translation>
    </message>
    <message>
        <source>New age</source>
        <comment>variable</comment>
        <translation>Tuổi mới</translation>
    </message>
    <message>
        <source>Lunar year</source>
        <comment>variable</comment>
        <translation>Năm can chi</translation>
    </message>
    <message>
        <source>Year</source>
        <comment>variable</comment>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Date</source>
        <comment>variable</comment>
        <translation>Ngày dương</translation>
    </message>
    <message>
        <source>Lunar date</source>
        <comment>variable</comment>
        <translation>Ngày âm</translation>
    </message>
    <message>
        <source>Years with us</source>
        <comment>variable</comment>
        <translation>Số năm</translation>
    </message>
    <message>
        <source>With us since</source>
        <comment>variable</comment>
        <translation>Khách từ ngày</translation>
    </message>
    <message>
        <source>What the customer is called by</source>
        <translation>Tên thường gọi của khách</translation>
    </message>
    <message>
        <source>The customer&apos;s whole name</source>
        <translation>Họ và tên đầy đủ của khách</translation>
    </message>
    <message>
        <source>How the shop addresses the customer, by age and gender</source>
        <translation>Cách cửa hàng xưng hô với khách, theo tuổi và giới tính</translation>
    </message>
    <message>
        <source>The shop&apos;s name from the settings</source>
        <translation>Tên cửa hàng trong Cài đặt</translation>
    </message>
    <message>
        <source>The shop&apos;s telephone number</source>
        <translation>Số điện thoại của cửa hàng</translation>
    </message>
    <message>
        <source>The name of the day that is greeted</source>
        <translation>Tên ngày lễ hoặc dịp được chúc</translation>
    </message>
    <message>
        <source>The age the customer reaches on the birthday</source>
        <translation>Tuổi khách tròn vào ngày sinh nhật</translation>
    </message>
    <message>
        <source>The lunar year by its two words; on New Year&apos;s Eve the year to come</source>
        <translation>Tên năm âm lịch; đêm giao thừa là tên năm sắp tới</translation>
    </message>
    <message>
        <source>The year that is greeted</source>
        <translation>Năm của dịp được chúc</translation>
    </message>
    <message>
        <source>The day that is greeted, in the solar calendar</source>
        <translation>Ngày được chúc, theo dương lịch</translation>
    </message>
    <message>
        <source>The day that is greeted, in the lunar calendar</source>
        <translation>Ngày được chúc, theo âm lịch</translation>
    </message>
    <message>
        <source>Full years the customer has been with the shop</source>
        <translation>Số năm tròn khách đã gắn bó với cửa hàng</translation>
    </message>
    <message>
        <source>The customer&apos;s first day with the shop</source>
        <translation>Ngày đầu tiên khách đến với cửa hàng</translation>
    </message>
    <message>
        <source>A template needs a title. Write it above the text.</source>
        <translation>Mẫu tin cần có tên. Hãy viết tên ở phía trên nội dung.</translation>
    </message>
    <message>
        <source>An e-mail needs a subject.</source>
        <translation>E-mail cần có tiêu đề.</translation>
    </message>
    <message>
        <source>The subject must be one line.</source>
        <translation>Tiêu đề chỉ được một dòng.</translation>
    </message>
    <message>
        <source>Only an e-mail has a subject; this one is never seen.</source>
        <translation>Chỉ e-mail mới có tiêu đề; tiêu đề này không ai thấy.</translation>
    </message>
    <message>
        <source>The field that opens here is not closed on this line. Write }} after its name.</source>
        <translation>Ô tự điền mở ở đây chưa được đóng trên cùng dòng. Hãy viết }} sau tên ô.</translation>
    </message>
    <message>
        <source>An invisible character (U+%1) cannot be sent.</source>
        <translation>Có ký tự ẩn (U+%1) không gửi được.</translation>
    </message>
    <message>
        <source>“%1” has one brace on each side; a field needs two.</source>
        <translation>“%1” chỉ có một dấu ngoặc mỗi bên; ô tự điền cần hai dấu.</translation>
    </message>
    <message>
        <source>It does not open with a greeting.</source>
        <translation>Tin chưa mở đầu bằng lời chào.</translation>
    </message>
    <message>
        <source>It does not end with thanks.</source>
        <translation>Tin chưa kết bằng lời cảm ơn.</translation>
    </message>
    <message>
        <source>Advertising must begin with [QC] (Decree 91/2020).</source>
        <translation>Tin quảng cáo phải mở đầu bằng [QC] (Nghị định 91/2020).</translation>
    </message>
    <message>
        <source>Advertising must say how to refuse more of it (Decree 91/2020).</source>
        <translation>Tin quảng cáo phải nêu cách từ chối nhận tin (Nghị định 91/2020).</translation>
    </message>
    <message>
        <source>“%1” speaks to a stranger; this text is for existing customers. Find other words.</source>
        <translation>“%1” là lời nói với người chưa quen; mẫu này dành cho khách hàng cũ. Hãy chọn lời khác.</translation>
    </message>
    <message>
        <source>This customer has no value for a field, and nothing stands in for it.</source>
        <translation>Khách này thiếu giá trị cho một ô tự điền và không có lời thay thế.</translation>
    </message>
    <message>
        <source>Write “%1”</source>
        <translation>Sửa thành “%1”</translation>
    </message>
    <message>
        <source>Add a greeting</source>
        <translation>Thêm lời chào</translation>
    </message>
    <message>
        <source>Add thanks</source>
        <translation>Thêm lời cảm ơn</translation>
    </message>
    <message>
        <source>Add [QC]</source>
        <translation>Thêm [QC]</translation>
    </message>
    <message>
        <source>Add how to refuse</source>
        <translation>Thêm cách từ chối</translation>
    </message>
    <message>
        <source>Remove accents</source>
        <translation>Bỏ dấu</translation>
    </message>
    <message>
        <source>No special day</source>
        <translation>Không theo dịp</translation>
    </message>
    <message>
        <source>Prospects</source>
        <comment>group of templates</comment>
        <translation>Khách tiềm năng</translation>
    </message>
    <message>
        <source>Existing customers</source>
        <comment>group of templates</comment>
        <translation>Khách hàng cũ</translation>
    </message>
    <message>
        <source>English</source>
        <comment>language of a text</comment>
        <translation>Tiếng Anh</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <comment>language of a text</comment>
        <translation>Tiếng Việt</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>honorific and name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>How we refer to ourselves</source>
        <comment>variable</comment>
        <translation>Cửa hàng tự xưng</translation>
    </message>
    <message>
        <source>What we sell</source>
        <comment>variable</comment>
        <translation>Mặt hàng</translation>
    </message>
    <message>
        <source>How the shop refers to itself</source>
        <translation>Cửa hàng tự xưng thế nào</translation>
    </message>
    <message>
        <source>What the shop sells, from the settings</source>
        <translation>Cửa hàng bán gì, trong Cài đặt</translation>
    </message>
    <message>
        <source>As an SMS it would cost %1 parts; keep it to %2. Shorten it.</source>
        <translation>Gửi SMS sẽ tốn %1 tin, nên gọn trong %2 tin. Hãy viết ngắn lại.</translation>
    </message>
    <message>
        <source>It has %1 characters; keep it to %2. Shorten it.</source>
        <translation>Tin dài %1 ký tự, nên gọn trong %2. Hãy viết ngắn lại.</translation>
    </message>
    <message>
        <source>There is nothing to send yet. Write the text, or insert a field to begin.</source>
        <translation>Chưa có gì để gửi. Hãy viết nội dung, hoặc chèn một ô tự điền để bắt đầu.</translation>
    </message>
    <message>
        <source>There is no field “%1”. Choose one with Ctrl+Space.</source>
        <translation>Không có ô tự điền “%1”. Bấm Ctrl+Space để chọn.</translation>
    </message>
    <message>
        <source>“%1” is not a way to write a value; use capital, upper, lower or plain.</source>
        <translation>“%1” không phải cách viết giá trị; có thể dùng: hoa đầu, in hoa, thường, không dấu.</translation>
    </message>
    <message>
        <source>This field has no name. Choose one with Ctrl+Space.</source>
        <translation>Ô tự điền này chưa có tên. Bấm Ctrl+Space để chọn.</translation>
    </message>
    <message>
        <source>A field has two braces on each side; there are more here.</source>
        <translation>Ô tự điền chỉ có hai dấu ngoặc nhọn mỗi bên, ở đây thừa ngoặc.</translation>
    </message>
    <message>
        <source>A field cannot hold a brace. Remove it.</source>
        <translation>Trong ô tự điền không được có dấu ngoặc nhọn. Hãy bỏ đi.</translation>
    </message>
    <message>
        <source>These braces close a field that was never opened. Remove them.</source>
        <translation>Các dấu ngoặc này đóng một ô chưa được mở. Hãy bỏ đi.</translation>
    </message>
    <message>
        <source>There is more to find from here on. Fix these first.</source>
        <translation>Từ đây còn nhiều lỗi nữa. Hãy sửa các lỗi này trước.</translation>
    </message>
    <message>
        <source>“%1” makes it an advertisement, but its purpose says otherwise. Remove it, or make the purpose Promotion.</source>
        <translation>“%1” khiến tin thành quảng cáo, nhưng mục đích của mẫu không phải vậy. Hãy bỏ đi, hoặc đổi mục đích thành Khuyến mãi.</translation>
    </message>
    <message>
        <source>“%1” can look like shouting; write it in small letters.</source>
        <translation>“%1” dễ bị hiểu là to tiếng; nên viết thường.</translation>
    </message>
    <message>
        <source>Fill in “%1”: what stands in square brackets is only a reminder.</source>
        <translation>Hãy điền vào chỗ “%1”: chữ trong ngoặc vuông chỉ là lời nhắc.</translation>
    </message>
    <message>
        <source>“%1” is true on the day only. Sent ahead or late, the text would be wrong.</source>
        <translation>“%1” chỉ đúng trong chính ngày ấy. Gửi sớm hay muộn thì lời chúc sẽ sai.</translation>
    </message>
    <message>
        <source>A rule sends this text %1 days ahead, but it speaks of today. Name the day instead, or let the rule send on the day.</source>
        <translation>Có quy tắc gửi mẫu này trước %1 ngày, nhưng lời lại nói về chính ngày gửi. Hãy gọi tên ngày ấy, hoặc cho quy tắc gửi đúng ngày.</translation>
    </message>
    <message>
        <source>“%1” is for people, and this customer is a company.</source>
        <translation>“%1” là lời cho cá nhân, còn khách này là công ty.</translation>
    </message>
    <message>
        <source>“%1” speaks to someone who has bought; this text is for prospects. Find other words.</source>
        <translation>“%1” là lời nói với người đã mua; mẫu này dành cho khách tiềm năng. Hãy chọn lời khác.</translation>
    </message>
    <message>
        <source>Say it so that it holds on any day</source>
        <translation>Viết lại cho đúng với mọi ngày</translation>
    </message>
    <message>
        <source>Keep the braces as text</source>
        <translation>Giữ dấu ngoặc như chữ thường</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Name of the day</source>
        <comment>variable</comment>
        <translation>Tên ngày</translation>
    </message>
    <message>
        <source>Child&apos;s name</source>
        <comment>variable</comment>
        <translation>Tên con</translation>
    </message>
    <message>
        <source>Years since the day</source>
        <comment>variable</comment>
        <translation>Số năm tròn</translation>
    </message>
    <message>
        <source>What the customer&apos;s personal day is called</source>
        <translation>Ngày riêng của khách có tên gì</translation>
    </message>
    <message>
        <source>Whose birthday it is, on a child&apos;s birthday</source>
        <translation>Tên con của khách, vào ngày sinh nhật con</translation>
    </message>
    <message>
        <source>Full years since the wedding, the founding or the birth</source>
        <translation>Số năm tròn từ ngày cưới, ngày thành lập hoặc ngày sinh</translation>
    </message>
    <message>
        <source>“%1” stays empty here: only a personal day of the customer fills it.</source>
        <translation>“%1” để trống ở đây: chỉ ngày riêng của khách mới có.</translation>
    </message>
    <message>
        <source>The picture “%1” is not with this template. Add it, or take it out.</source>
        <translation>Mẫu này không có ảnh “%1”. Hãy thêm ảnh, hoặc bỏ chỗ đó đi.</translation>
    </message>
    <message>
        <source>Only the text of an e-mail can show the picture “%1”.</source>
        <translation>Chỉ nội dung e-mail mới hiện được ảnh “%1”.</translation>
    </message>
</context>
<context>
    <name>ui::MessagesPage</name>
    <message>
        <source>No template like that</source>
        <translation>Không có mẫu nào như vậy</translation>
    </message>
    <message>
        <source>Show all templates</source>
        <translation>Hiện tất cả mẫu</translation>
    </message>
    <message>
        <source>No templates yet</source>
        <translation>Chưa có mẫu tin nào</translation>
    </message>
    <message>
        <source>Write once what you say to customers on a birthday or after a visit; names and dates come by themselves.</source>
        <translation>Viết một lần điều bạn muốn nói với khách vào sinh nhật hay sau khi khách ghé; tên và ngày sẽ tự điền.</translation>
    </message>
    <message>
        <source>New message</source>
        <translation>Mẫu mới</translation>
    </message>
    <message>
        <source>Write a new template (Ctrl+Shift+N)</source>
        <translation>Viết một mẫu mới (Ctrl+Shift+N)</translation>
    </message>
    <message>
        <source>“%1” was archived meanwhile. What you typed is kept.</source>
        <translation>“%1” đã được lưu trữ trong lúc đó. Những gì bạn gõ vẫn còn.</translation>
    </message>
    <message>
        <source>“%1” was restored meanwhile.</source>
        <translation>“%1” đã được khôi phục trong lúc đó.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>Try fewer letters, or remove a filter.</source>
        <translation>Hãy thử ít chữ hơn, hoặc bỏ bớt bộ lọc.</translation>
    </message>
    <message>
        <source>Search the templates</source>
        <translation>Tìm mẫu tin</translation>
    </message>
    <message>
        <source>Save the template</source>
        <translation>Lưu mẫu tin</translation>
    </message>
    <message>
        <source>Go to the next problem</source>
        <translation>Đến chỗ cần sửa tiếp theo</translation>
    </message>
    <message>
        <source>Preview as the previous customer</source>
        <translation>Xem như khách hàng trước</translation>
    </message>
    <message>
        <source>Preview as the next customer</source>
        <translation>Xem như khách hàng kế tiếp</translation>
    </message>
</context>
<context>
    <name>ui::MessagesPanel</name>
    <message>
        <source>Messages, the latest due first</source>
        <translation>Các tin, ngày hẹn muộn nhất ở trên</translation>
    </message>
    <message>
        <source>Go to what can be done with the message</source>
        <translation>Tới những việc làm được với tin này</translation>
    </message>
    <message>
        <source>No messages yet</source>
        <translation>Chưa có tin nào</translation>
    </message>
    <message>
        <source>Every greeting and message stands here, from the day it is planned: whether it went out, what came back, and what you can do about it.</source>
        <translation>Mọi lời chúc và tin đều nằm ở đây từ khi được lên lịch: đã gửi hay chưa, khách phản hồi gì, và có thể làm gì tiếp.</translation>
    </message>
    <message>
        <source>See whom to greet today</source>
        <translation>Xem hôm nay chúc ai</translation>
    </message>
    <message>
        <source>No message in this state</source>
        <translation>Không có tin nào ở trạng thái này</translation>
    </message>
    <message>
        <source>Choose another state above, or all of them.</source>
        <translation>Hãy chọn trạng thái khác ở trên, hoặc chọn tất cả.</translation>
    </message>
    <message>
        <source>Show all messages</source>
        <translation>Xem mọi tin</translation>
    </message>
    <message>
        <source>No message like that</source>
        <translation>Không có tin nào như vậy</translation>
    </message>
    <message>
        <source>Try fewer letters, more days, or all channels.</source>
        <translation>Hãy gõ ít chữ hơn, chọn nhiều ngày hơn, hoặc chọn mọi kênh.</translation>
    </message>
</context>
<context>
    <name>ui::MissedBar</name>
    <message>
        <source>See what was missed…</source>
        <translation>Xem các tin bị lỡ…</translation>
    </message>
</context>
<context>
    <name>ui::MissedDialog</name>
    <message>
        <source>Choose all</source>
        <comment>messages that were missed</comment>
        <translation>Chọn tất cả</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>While you were away</source>
        <translation>Trong lúc bạn vắng mặt</translation>
    </message>
    <message>
        <source>Messages that were missed, by days</source>
        <translation>Các tin bị lỡ, theo ngày</translation>
    </message>
    <message>
        <source>Looking for what was missed…</source>
        <translation>Đang tìm các tin bị lỡ…</translation>
    </message>
    <message>
        <source>Nothing was missed</source>
        <translation>Không có tin nào bị lỡ</translation>
    </message>
    <message>
        <source>All of it is answered.</source>
        <translation>Mọi tin đều đã được trả lời.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages were missed. None of them goes before you answer.</source>
        <translation>
            <numerusform>Có %Ln tin bị lỡ. Bạn chưa trả lời thì không tin nào được gửi.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>an answer; to so many of those chosen</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages are chosen.</source>
        <translation>
            <numerusform>Đang chọn %Ln tin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were left as they are: someone else has answered, or a rule of sending keeps them back.</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln tin giữ nguyên: đã có người trả lời, hoặc một quy tắc gửi tin không cho gửi.</numerusform>
        </translation>
    </message>
    <message>
        <source>List more</source>
        <comment>messages that were missed</comment>
        <translation>Hiện thêm</translation>
    </message>
    <message>
        <source>Choose this day</source>
        <comment>messages that were missed</comment>
        <translation>Chọn cả ngày này</translation>
    </message>
    <message>
        <source>Choose this occasion</source>
        <comment>or campaign; messages that were missed</comment>
        <translation>Chọn cả dịp này</translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages were missed; the first %1 are listed.</source>
        <translation>
            <numerusform>Có %Ln tin bị lỡ; đang hiện %1 tin đầu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages are chosen, also those that are not listed.</source>
        <translation>
            <numerusform>Đang chọn %Ln tin, kể cả những tin chưa hiện.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::MissedModel</name>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
</context>
<context>
    <name>ui::MissedWords</name>
    <message>
        <source>its hour has passed</source>
        <comment>what was missed of a message</comment>
        <translation>đã qua giờ gửi</translation>
    </message>
    <message>
        <source>its day is over</source>
        <comment>what was missed of a message</comment>
        <translation>đã qua ngày</translation>
    </message>
    <message>
        <source>may have gone</source>
        <comment>a message, of which a restored backup knows nothing</comment>
        <translation>có thể đã gửi</translation>
    </message>
    <message>
        <source>may have gone, and its day is over</source>
        <comment>a message, of which a restored backup knows nothing</comment>
        <translation>có thể đã gửi, và đã qua ngày</translation>
    </message>
    <message>
        <source>Send now</source>
        <comment>messages that were missed</comment>
        <translation>Gửi ngay</translation>
    </message>
    <message>
        <source>Send late</source>
        <comment>messages that were missed, with words that say so</comment>
        <translation>Gửi muộn</translation>
    </message>
    <message>
        <source>It went out</source>
        <comment>messages that were missed</comment>
        <translation>Đã gửi rồi</translation>
    </message>
    <message>
        <source>Skip</source>
        <comment>messages that were missed</comment>
        <translation>Bỏ qua</translation>
    </message>
    <message numerus="yes">
        <source>This shop is a restored backup. Of %Ln messages it is not known whether they went out meanwhile; nothing goes out by itself until you answer.</source>
        <translation>
            <numerusform>Đây là bản sao lưu được khôi phục. Có %Ln tin không rõ đã gửi trong lúc đó hay chưa; chưa trả lời thì phần mềm không tự gửi gì.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>While you were away: %Ln messages were missed.</source>
        <translation>
            <numerusform>Trong lúc bạn vắng mặt: có %Ln tin bị lỡ.</numerusform>
        </translation>
    </message>
    <message>
        <source>This shop was restored on %2 from a backup of %1. Whether the messages in between went out is not known to it. Look into the Sent folder or ask; nothing goes out by itself until you answer.</source>
        <comment>day and hour of the backup; of the restore</comment>
        <translation>Cửa hàng được khôi phục lúc %2 từ bản sao lưu %1, nên không biết các tin trong khoảng đó đã gửi hay chưa. Hãy xem thư mục đã gửi hoặc hỏi lại; chưa trả lời thì phần mềm không tự gửi gì.</translation>
    </message>
    <message numerus="yes">
        <source>To be sent: %Ln messages</source>
        <translation>
            <numerusform>Sẽ gửi: %Ln tin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Recorded as sent: %Ln messages</source>
        <translation>
            <numerusform>Đã ghi là đã gửi: %Ln tin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skipped: %Ln messages</source>
        <translation>
            <numerusform>Đã bỏ qua: %Ln tin</numerusform>
        </translation>
    </message>
    <message>
        <source>It goes as soon as it may: %1.</source>
        <comment>a message; what it waits for</comment>
        <translation>Tin sẽ gửi khi được phép: %1.</translation>
    </message>
    <message>
        <source>It cannot be sent: %1.</source>
        <comment>a message; why</comment>
        <translation>Không gửi được: %1.</translation>
    </message>
    <message>
        <source>You send it yourself, from the list in Today.</source>
        <comment>a message</comment>
        <translation>Bạn tự gửi tin này, từ danh sách ở trang Hôm nay.</translation>
    </message>
    <message>
        <source>%1. %2. Due on %3.</source>
        <comment>customer; occasion, channel and what was missed; day and hour</comment>
        <translation>%1. %2. Hẹn gửi %3.</translation>
    </message>
</context>
<context>
    <name>ui::NewTemplatePanel</name>
    <message>
        <source>%1 (copy)</source>
        <comment>title of a template</comment>
        <translation>%1 (bản sao)</translation>
    </message>
    <message>
        <source>Give it a title.</source>
        <translation>Hãy đặt tên cho mẫu.</translation>
    </message>
    <message>
        <source>Copy of “%1”</source>
        <comment>title</comment>
        <translation>Bản sao của “%1”</translation>
    </message>
    <message>
        <source>New template</source>
        <translation>Mẫu mới</translation>
    </message>
    <message>
        <source>&amp;Title</source>
        <translation>&amp;Tên mẫu</translation>
    </message>
    <message>
        <source>What it is called in the list</source>
        <translation>Tên hiện trong danh sách</translation>
    </message>
    <message>
        <source>&amp;Occasion</source>
        <translation>&amp;Dịp</translation>
    </message>
    <message>
        <source>&amp;Channel</source>
        <translation>&amp;Kênh</translation>
    </message>
    <message>
        <source>&amp;Purpose</source>
        <translation>&amp;Mục đích</translation>
    </message>
    <message>
        <source>&amp;Language of the text</source>
        <translation>&amp;Ngôn ngữ của tin</translation>
    </message>
    <message>
        <source>Start writing</source>
        <translation>Bắt đầu viết</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Who is it for?</source>
        <translation>Mẫu này dành cho ai?</translation>
    </message>
    <message>
        <source>Choose who it is for.</source>
        <translation>Hãy chọn mẫu dành cho ai.</translation>
    </message>
    <message>
        <source>The words were written for the others: look at every sentence before you save. The audience of a template can&apos;t be changed.</source>
        <translation>Lời này viết cho nhóm kia: hãy xem lại từng câu trước khi lưu. Mẫu đã tạo thì không đổi nhóm khách được.</translation>
    </message>
    <message>
        <source>The audience of a template can&apos;t be changed, so that no one is sent the others&apos; words.</source>
        <translation>Mẫu đã tạo thì không đổi nhóm khách được, để không ai nhận nhầm lời.</translation>
    </message>
    <message>
        <source>The text is for companies</source>
        <translation>Mẫu dành cho công ty</translation>
    </message>
    <message>
        <source>No wishes to a family, and the company&apos;s whole name.</source>
        <translation>Không chúc gia đình, và gọi đủ tên công ty.</translation>
    </message>
</context>
<context>
    <name>ui::NotReachedDialog</name>
    <message>
        <source>Open the customer</source>
        <translation>Mở hồ sơ khách</translation>
    </message>
    <message>
        <source>Who cannot be greeted today</source>
        <translation>Khách chưa gửi được hôm nay</translation>
    </message>
    <message>
        <source>Looking through today&apos;s plan…</source>
        <translation>Đang xem kế hoạch hôm nay…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message numerus="yes">
        <source>%Ln greetings cannot be sent; the first ones are shown.</source>
        <translation>
            <numerusform>%Ln lời chúc chưa gửi được; đang hiện những lời đầu.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln greetings cannot be sent.</source>
        <translation>
            <numerusform>%Ln lời chúc chưa gửi được.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody can be greeted by now.</source>
        <translation>Giờ thì khách nào cũng gửi được.</translation>
    </message>
</context>
<context>
    <name>ui::NotReachedModel</name>
    <message>
        <source>No number or address the rule can use. Add one to the profile.</source>
        <translation>Không có số hay địa chỉ mà quy tắc dùng được. Hãy thêm vào hồ sơ.</translation>
    </message>
    <message>
        <source>Has refused greetings. Leave it so, or record a new consent.</source>
        <translation>Khách từ chối nhận lời chúc. Để vậy, hoặc ghi sự đồng ý mới.</translation>
    </message>
    <message>
        <source>The rule has no text for such customers. Choose one in the rule.</source>
        <translation>Quy tắc chưa có mẫu tin cho nhóm khách này. Hãy chọn mẫu trong quy tắc.</translation>
    </message>
    <message>
        <source>The birthday is uncertain. Ask, and correct the profile.</source>
        <translation>Ngày sinh chưa chắc. Hãy hỏi lại và sửa hồ sơ.</translation>
    </message>
    <message>
        <source>The text lacks something of this customer. Complete the profile or change the text.</source>
        <translation>Mẫu tin thiếu thông tin của khách này. Hãy bổ sung hồ sơ hoặc sửa mẫu.</translation>
    </message>
    <message>
        <source>%1. %2. %3</source>
        <comment>name, occasion, reason and remedy</comment>
        <translation>%1. %2. %3</translation>
    </message>
    <message>
        <source>Asked that their data is not used. Nothing is sent until that is lifted.</source>
        <translation>Khách xin hạn chế dùng dữ liệu. Không gửi gì cho đến khi bỏ hạn chế.</translation>
    </message>
    <message>
        <source>The owner of this number or address asked to be erased. Leave it so, or record a new consent.</source>
        <translation>Chủ của số hoặc địa chỉ này đã xin xóa dữ liệu. Hãy để vậy, hoặc ghi một đồng ý mới.</translation>
    </message>
    <message>
        <source>No reachable way: what was sent came back, there is no such mailbox or number. Ask for the right one, and correct the profile.</source>
        <translation>Không còn cách nào gửi tới: tin đã gửi bị trả lại, không có hộp thư hoặc số này. Hãy hỏi khách và sửa hồ sơ.</translation>
    </message>
    <message>
        <source>Another customer with this number or address has refused greetings. Leave it so, or record a new consent.</source>
        <translation>Một khách khác có cùng số hoặc địa chỉ này đã từ chối nhận lời chúc. Để vậy, hoặc ghi sự đồng ý mới.</translation>
    </message>
</context>
<context>
    <name>ui::NotificationBar</name>
    <message>
        <source>Close this message</source>
        <translation>Đóng thông báo này</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <comment>spoken by screen readers before a message</comment>
        <translation>Xong: %1</translation>
    </message>
    <message>
        <source>Problem: %1</source>
        <comment>spoken by screen readers before a message</comment>
        <translation>Có vấn đề: %1</translation>
    </message>
    <message>
        <source>Notice: %1</source>
        <comment>spoken by screen readers before a message</comment>
        <translation>Thông báo: %1</translation>
    </message>
</context>
<context>
    <name>ui::OccasionForm</name>
    <message>
        <source>A sole&amp;mn day: quiet words only</source>
        <translation>Ngày t&amp;rang nghiêm: chỉ dùng lời nhẹ nhàng</translation>
    </message>
    <message>
        <source>Name in &amp;Vietnamese</source>
        <translation>Tên tiếng &amp;Việt</translation>
    </message>
    <message>
        <source>Name in &amp;English</source>
        <translation>Tên tiếng &amp;Anh</translation>
    </message>
    <message>
        <source>&amp;Calendar</source>
        <translation>&amp;Lịch</translation>
    </message>
    <message>
        <source>&amp;Day</source>
        <translation>N&amp;gày</translation>
    </message>
    <message>
        <source>&amp;Month</source>
        <translation>&amp;Tháng</translation>
    </message>
    <message>
        <source>&amp;First year</source>
        <translation>Từ &amp;năm</translation>
    </message>
    <message>
        <source>Solar</source>
        <comment>calendar</comment>
        <translation>Dương lịch</translation>
    </message>
    <message>
        <source>Lunar</source>
        <comment>calendar</comment>
        <translation>Âm lịch</translation>
    </message>
    <message>
        <source>Every year</source>
        <translation>Mọi năm</translation>
    </message>
    <message>
        <source>Give the day a name, in one language at least.</source>
        <translation>Hãy đặt tên cho ngày, ít nhất bằng một thứ tiếng.</translation>
    </message>
    <message>
        <source>Lunar months have 29 or 30 days. Choose a day from 1 to 30.</source>
        <translation>Tháng âm lịch có 29 hoặc 30 ngày. Hãy chọn ngày từ 1 đến 30.</translation>
    </message>
    <message>
        <source>Month %1 has no day %2. Choose another day.</source>
        <translation>Tháng %1 không có ngày %2. Hãy chọn ngày khác.</translation>
    </message>
    <message>
        <source>In years whose month has 29 days only, it is held on the 29th, the last day of the month.</source>
        <translation>Năm nào tháng ấy chỉ có 29 ngày (tháng thiếu) thì lấy ngày 29, ngày cuối tháng.</translation>
    </message>
    <message>
        <source>29 February: held in leap years only.</source>
        <translation>Ngày 29/2: chỉ có trong năm nhuận.</translation>
    </message>
    <message>
        <source>Next: %1</source>
        <comment>date</comment>
        <translation>Sắp tới: %1</translation>
    </message>
    <message numerus="yes">
        <source>A name of %Ln characters at most.</source>
        <translation>
            <numerusform>Tên dài nhất %Ln ký tự.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a day of this name already. Give this one another name.</source>
        <translation>Đã có một ngày trùng tên. Hãy đặt tên khác.</translation>
    </message>
    <message>
        <source>Save the occasion</source>
        <translation>Lưu dịp lễ</translation>
    </message>
</context>
<context>
    <name>ui::OccasionModel</name>
    <message numerus="yes">
        <source>%Ln days</source>
        <comment>an occasion held several times a year</comment>
        <translation>
            <numerusform>%Ln ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>per customer</source>
        <comment>date of an occasion</comment>
        <translation>theo từng khách</translation>
    </message>
    <message>
        <source>not set</source>
        <comment>date of an occasion</comment>
        <translation>chưa đặt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules</source>
        <translation>
            <numerusform>%Ln quy tắc</numerusform>
        </translation>
    </message>
    <message>
        <source>On</source>
        <comment>state of an occasion</comment>
        <translation>Đang bật</translation>
    </message>
    <message>
        <source>Off</source>
        <comment>state of an occasion</comment>
        <translation>Đang tắt</translation>
    </message>
    <message>
        <source>Occasion</source>
        <comment>column</comment>
        <translation>Dịp</translation>
    </message>
    <message>
        <source>In %1</source>
        <comment>column: date in a year</comment>
        <translation>Năm %1</translation>
    </message>
    <message>
        <source>Lunar</source>
        <comment>column: lunar date</comment>
        <translation>Âm lịch</translation>
    </message>
    <message>
        <source>Kind</source>
        <comment>column</comment>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Rules</source>
        <comment>column</comment>
        <translation>Quy tắc</translation>
    </message>
    <message numerus="yes">
        <source>%Ln rules, off</source>
        <comment>of an occasion</comment>
        <translation>
            <numerusform>%Ln quy tắc, đang tắt</numerusform>
        </translation>
    </message>
    <message>
        <source>no rule yet</source>
        <comment>an occasion that greets no one</comment>
        <translation>chưa có quy tắc</translation>
    </message>
    <message>
        <source>Space creates one</source>
        <translation>phím cách để tạo</translation>
    </message>
</context>
<context>
    <name>ui::OccasionPanel</name>
    <message>
        <source>New day of the shop</source>
        <translation>Ngày mới của cửa hàng</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>Next: %1 · %2</source>
        <comment>solar date, lunar date</comment>
        <translation>Sắp tới: %1 · %2</translation>
    </message>
    <message>
        <source>Each of these days is greeted by itself.</source>
        <translation>Mỗi ngày trong số này được chúc riêng.</translation>
    </message>
    <message>
        <source>No rule uses this day.</source>
        <translation>Chưa có quy tắc nào dùng ngày này.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Lư&amp;u</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Xóa</translation>
    </message>
    <message>
        <source>Set &amp;this date</source>
        <translation>Đặt ngày nà&amp;y</translation>
    </message>
    <message>
        <source>&amp;Usual date</source>
        <translation>Ngày t&amp;hường lệ</translation>
    </message>
    <message>
        <source>Date in the year shown</source>
        <translation>Ngày trong năm đang xem</translation>
    </message>
    <message>
        <source>D&amp;ate in %1, where a decree or a calendar of that faith gives another</source>
        <translation>Ngày &amp;của năm %1, khi có quyết định hoặc lịch tôn giáo ấn định ngày khác</translation>
    </message>
    <message>
        <source>Day saved</source>
        <translation>Đã lưu ngày</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <comment>day</comment>
        <translation>Đã xóa: %1</translation>
    </message>
    <message numerus="yes">
        <source>Deleted: %1, with %Ln rules</source>
        <comment>day</comment>
        <translation>
            <numerusform>Đã xóa: %1, kèm %Ln quy tắc</numerusform>
        </translation>
    </message>
    <message>
        <source>Day of %1 set</source>
        <comment>year</comment>
        <translation>Đã đặt ngày cho năm %1</translation>
    </message>
    <message>
        <source>The usual day of %1 counts again</source>
        <comment>year</comment>
        <translation>Năm %1 trở lại ngày thường lệ</translation>
    </message>
    <message>
        <source>Create a &amp;rule for this day</source>
        <translation>Tạo &amp;quy tắc cho ngày này</translation>
    </message>
    <message>
        <source>Day created</source>
        <translation>Đã tạo ngày</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Switched off: no one is greeted on it.</source>
        <translation>Đang tắt: không chúc ai vào ngày này.</translation>
    </message>
    <message>
        <source>No one is greeted: no rule uses this day yet.</source>
        <translation>Chưa ai được chúc: chưa có quy tắc nào dùng ngày này.</translation>
    </message>
    <message>
        <source>Take &amp;out of the calendar</source>
        <translation>&amp;Bỏ khỏi lịch</translation>
    </message>
    <message>
        <source>%1 is no longer in the calendar</source>
        <comment>occasion</comment>
        <translation>%1 không còn trên lịch</translation>
    </message>
    <message>
        <source>Save the occasion</source>
        <translation>Lưu dịp lễ</translation>
    </message>
</context>
<context>
    <name>ui::OccasionsView</name>
    <message>
        <source>%1 is on</source>
        <comment>occasion</comment>
        <translation>Đã bật: %1</translation>
    </message>
    <message>
        <source>%1 is off: no one is greeted on it</source>
        <comment>occasion</comment>
        <translation>Đã tắt: %1, không chúc ai vào ngày này</translation>
    </message>
    <message>
        <source>Occasions. Space switches one on or off, or creates the first rule of one.</source>
        <translation>Các dịp. Phím cách bật hoặc tắt một dịp, hoặc tạo quy tắc đầu tiên cho dịp ấy.</translation>
    </message>
</context>
<context>
    <name>ui::OutboxFilterBar</name>
    <message>
        <source>Search by name, number or address</source>
        <translation>Tìm theo tên, số hoặc địa chỉ</translation>
    </message>
    <message>
        <source>Search messages by the customer&apos;s name, number or address</source>
        <translation>Tìm tin theo tên, số hoặc địa chỉ của khách</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Mọi kênh</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Mọi tài khoản</translation>
    </message>
    <message>
        <source>All days</source>
        <translation>Mọi ngày</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>7 ngày qua</translation>
    </message>
    <message>
        <source>The last 30 days</source>
        <translation>30 ngày qua</translation>
    </message>
    <message>
        <source>The next 7 days</source>
        <translation>7 ngày tới</translation>
    </message>
    <message>
        <source>Other days…</source>
        <translation>Ngày khác…</translation>
    </message>
    <message>
        <source>From</source>
        <comment>first day of a period</comment>
        <translation>Từ</translation>
    </message>
    <message>
        <source>to</source>
        <comment>last day of a period</comment>
        <translation>đến</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Ngày đầu</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>first and last day</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Channel: %1</source>
        <translation>Kênh: %1</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Tài khoản: %1</translation>
    </message>
    <message>
        <source>Days: %1</source>
        <translation>Ngày: %1</translation>
    </message>
    <message>
        <source>All campaigns</source>
        <translation>Mọi chiến dịch</translation>
    </message>
    <message>
        <source>Campaign: %1</source>
        <translation>Chiến dịch: %1</translation>
    </message>
</context>
<context>
    <name>ui::OutboxPage</name>
    <message>
        <source>Search messages</source>
        <translation>Tìm tin</translation>
    </message>
    <message>
        <source>Send the message again</source>
        <translation>Gửi lại tin</translation>
    </message>
    <message>
        <source>Mark the message as sent</source>
        <translation>Đánh dấu tin đã gửi</translation>
    </message>
    <message>
        <source>Skip the message</source>
        <translation>Bỏ qua tin</translation>
    </message>
    <message>
        <source>Open the message again</source>
        <translation>Mở lại tin</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Sao chép lời tin</translation>
    </message>
    <message>
        <source>Save the mail as it was sent</source>
        <translation>Lưu e-mail đúng như đã gửi</translation>
    </message>
    <message>
        <source>Mails (%1)</source>
        <comment>files</comment>
        <translation>E-mail (%1)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <comment>a file</comment>
        <translation>Đã lưu: %1</translation>
    </message>
    <message>
        <source>Show the customer</source>
        <translation>Xem khách</translation>
    </message>
    <message>
        <source>Copy the text	Ctrl+C</source>
        <translation>Sao chép lời tin	Ctrl+C</translation>
    </message>
    <message>
        <source>Approve the message</source>
        <translation>Duyệt gửi tin</translation>
    </message>
    <message>
        <source>Withdraw the approval</source>
        <translation>Bỏ duyệt gửi tin</translation>
    </message>
    <message>
        <source>Record that the message was not sent</source>
        <translation>Ghi nhận là tin chưa gửi</translation>
    </message>
    <message>
        <source>See what was missed</source>
        <translation>Xem các tin bị lỡ</translation>
    </message>
</context>
<context>
    <name>ui::OutboxWords</name>
    <message>
        <source>Accepted</source>
        <comment>what became of a message</comment>
        <translation>Đã được nhận</translation>
    </message>
    <message>
        <source>Delivered</source>
        <comment>what became of a message</comment>
        <translation>Đã tới nơi</translation>
    </message>
    <message>
        <source>Not accepted</source>
        <comment>what became of a message</comment>
        <translation>Không được nhận</translation>
    </message>
    <message>
        <source>Came back: no such mailbox or number</source>
        <comment>what became of a message</comment>
        <translation>Bị trả lại: không có hộp thư hoặc số này</translation>
    </message>
    <message>
        <source>Came back, for now</source>
        <comment>what became of a message</comment>
        <translation>Tạm thời bị trả lại</translation>
    </message>
    <message>
        <source>Came back: the sender is blocked</source>
        <comment>what became of a message</comment>
        <translation>Bị trả lại: bên nhận chặn người gửi</translation>
    </message>
    <message>
        <source>Opened</source>
        <comment>what became of a message</comment>
        <translation>Đã mở</translation>
    </message>
    <message>
        <source>A link was clicked</source>
        <comment>what became of a message</comment>
        <translation>Đã bấm đường dẫn</translation>
    </message>
    <message>
        <source>Replied</source>
        <comment>what became of a message</comment>
        <translation>Đã trả lời</translation>
    </message>
    <message>
        <source>Refused more messages</source>
        <comment>what became of a message</comment>
        <translation>Từ chối nhận tin</translation>
    </message>
    <message>
        <source>Reported as spam</source>
        <comment>what became of a message</comment>
        <translation>Bị báo là thư rác</translation>
    </message>
    <message>
        <source>Voucher redeemed</source>
        <comment>what became of a message</comment>
        <translation>Đã dùng voucher</translation>
    </message>
    <message>
        <source>a user</source>
        <comment>source of news</comment>
        <translation>người dùng</translation>
    </message>
    <message>
        <source>the server</source>
        <comment>source of news</comment>
        <translation>máy chủ</translation>
    </message>
    <message>
        <source>a mail that came back</source>
        <comment>source of news</comment>
        <translation>thư báo về</translation>
    </message>
    <message>
        <source>the gateway</source>
        <comment>source of news</comment>
        <translation>cổng gửi tin</translation>
    </message>
    <message>
        <source>This mailbox or number does not exist. Ask the customer for the right one and correct it in the profile.</source>
        <translation>Không có hộp thư hoặc số này. Hãy hỏi lại khách và sửa trong hồ sơ.</translation>
    </message>
    <message>
        <source>The mailbox did not take it this time; it may be full. Try another channel, or write again in a few days.</source>
        <translation>Lần này hộp thư không nhận, có thể vì đã đầy. Hãy thử kênh khác, hoặc gửi lại sau vài ngày.</translation>
    </message>
    <message>
        <source>The other side does not take messages from your account; nothing is wrong with the customer&apos;s address. Ask your provider.</source>
        <translation>Bên nhận không nhận tin từ tài khoản của bạn; địa chỉ của khách không sai. Hãy hỏi nhà cung cấp.</translation>
    </message>
    <message>
        <source>The customer does not want such messages. Do not write again without their yes.</source>
        <translation>Khách không muốn nhận những tin như vậy. Đừng gửi nữa khi khách chưa đồng ý.</translation>
    </message>
    <message>
        <source>The customer reported the message. Do not write again; a call or a word at the counter may put it right.</source>
        <translation>Khách đã báo tin là thư rác. Đừng gửi nữa; hãy gọi hoặc nói chuyện khi gặp để xin lỗi khách.</translation>
    </message>
    <message>
        <source>It is on its way to the server.</source>
        <translation>Tin đang trên đường tới máy chủ.</translation>
    </message>
    <message>
        <source>It was surely not sent. Put right what the reason says, then send it again, or skip it.</source>
        <translation>Chắc chắn tin chưa được gửi. Hãy sửa theo lý do nêu trên rồi gửi lại, hoặc bỏ qua.</translation>
    </message>
    <message>
        <source>Nobody knows whether it went out, and nothing is sent twice without asking. Look into the Sent folder of the account, or ask the customer, then say which it was.</source>
        <translation>Chưa rõ tin đã gửi hay chưa, và chương trình không bao giờ tự gửi hai lần. Hãy xem thư mục Đã gửi của tài khoản, hoặc hỏi khách, rồi chọn đã gửi hay chưa.</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Tomorrow</source>
        <translation>Ngày mai</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hôm qua</translation>
    </message>
    <message numerus="yes">
        <source>%Ln attempts</source>
        <comment>at sending a message</comment>
        <translation>
            <numerusform>%Ln lần gửi</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the next on %2</source>
        <comment>attempts so far; day and hour</comment>
        <translation>%1, lần tới vào %2</translation>
    </message>
    <message>
        <source>%1: %2. %3. By %4 at %5.</source>
        <comment>name, state, occasion and reason, channel, hour</comment>
        <translation>%1: %2. %3. Qua %4 lúc %5.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln bytes</source>
        <comment>size of a part of a mail</comment>
        <translation>
            <numerusform>%Ln byte</numerusform>
        </translation>
    </message>
    <message>
        <source>as the provider of e-mail reports</source>
        <comment>source of news</comment>
        <translation>theo báo cáo của nhà cung cấp e-mail</translation>
    </message>
    <message>
        <source>It was not sent</source>
        <comment>what became of a message</comment>
        <translation>Chưa gửi</translation>
    </message>
    <message>
        <source>A server may have it from an earlier attempt, so that the customer may get it twice. Look into the Sent folder of the account, or ask the customer.</source>
        <translation>Lần gửi trước máy chủ có thể đã nhận tin này, nên khách có thể nhận hai lần. Hãy xem thư mục Đã gửi của tài khoản, hoặc hỏi khách.</translation>
    </message>
    <message>
        <source>The gateway or the modem may have it from an earlier attempt, so that the customer may get it twice. Look at what it lists as sent, or ask the customer.</source>
        <translation>Lần gửi trước cổng tin hoặc modem có thể đã nhận tin này, nên khách có thể nhận hai lần. Hãy xem danh sách tin đã gửi ở đó, hoặc hỏi khách.</translation>
    </message>
    <message>
        <source>Nobody knows whether it went out, and nothing is sent twice without asking. Look at what the gateway or the modem lists as sent, or ask the customer, then say which it was.</source>
        <translation>Chưa rõ tin đã gửi hay chưa, và chương trình không bao giờ tự gửi hai lần. Hãy xem danh sách tin đã gửi của cổng tin hoặc modem, hoặc hỏi khách, rồi chọn đã gửi hay chưa.</translation>
    </message>
    <message>
        <source>This mailbox or number does not exist, and sent again, the message will most likely come back once more. Ask the customer for the right one and correct it in the profile.</source>
        <translation>Không có hộp thư hoặc số này, nên gửi lại thì rất có thể tin lại bị trả về. Hãy hỏi lại khách và sửa trong hồ sơ.</translation>
    </message>
    <message>
        <source>Another message came back: this mailbox or number does not exist. Sent again, this one is kept back for that. Ask the customer for the right one and correct it in the profile.</source>
        <translation>Một tin khác đã bị trả lại: không có hộp thư hoặc số này. Vì vậy, nếu gửi lại, tin này sẽ bị giữ lại. Hãy hỏi lại khách và sửa trong hồ sơ.</translation>
    </message>
    <message>
        <source>Its hour has passed and it was not sent. It does not go before you say what becomes of it.</source>
        <translation>Đã quá giờ mà tin chưa được gửi. Tin sẽ không được gửi khi bạn chưa cho biết xử lý thế nào.</translation>
    </message>
    <message>
        <source>Its day is over and it was not sent. It does not go before you say what becomes of it.</source>
        <translation>Đã qua ngày mà tin chưa được gửi. Tin sẽ không được gửi khi bạn chưa cho biết xử lý thế nào.</translation>
    </message>
    <message>
        <source>Missed</source>
        <comment>state of a message: a person is asked about it</comment>
        <translation>Bị lỡ</translation>
    </message>
</context>
<context>
    <name>ui::OutboxWork</name>
    <message>
        <source>The messages are being marked as sent.</source>
        <translation>Đang đánh dấu các tin đã gửi.</translation>
    </message>
    <message numerus="yes">
        <source>Recorded as sent: %Ln messages</source>
        <translation>
            <numerusform>Đã ghi là đã gửi: %Ln tin</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded as sent: message to %1</source>
        <translation>Đã ghi là đã gửi: tin cho %1</translation>
    </message>
    <message>
        <source>The messages are being approved again.</source>
        <translation>Đang cho gửi lại các tin.</translation>
    </message>
    <message numerus="yes">
        <source>To be sent again: %Ln messages</source>
        <translation>
            <numerusform>Sẽ gửi lại: %Ln tin</numerusform>
        </translation>
    </message>
    <message>
        <source>The messages are being skipped.</source>
        <translation>Đang bỏ qua các tin.</translation>
    </message>
    <message numerus="yes">
        <source>Skipped: %Ln messages</source>
        <translation>
            <numerusform>Đã bỏ qua: %Ln tin</numerusform>
        </translation>
    </message>
    <message>
        <source>Skipped: message to %1</source>
        <translation>Đã bỏ qua: tin cho %1</translation>
    </message>
    <message>
        <source>Opened again: message to %1</source>
        <translation>Đã mở lại: tin cho %1</translation>
    </message>
    <message numerus="yes">
        <source>Approved: %Ln messages</source>
        <translation>
            <numerusform>Đã cho gửi: %Ln tin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Withdrawn: %Ln messages</source>
        <translation>
            <numerusform>Đã bỏ duyệt gửi: %Ln tin</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln were left as they are: they changed meanwhile, or a rule of sending keeps them back.</source>
        <comment>messages</comment>
        <translation>
            <numerusform>%Ln tin để nguyên: tin vừa thay đổi, hoặc quy tắc gửi chưa cho gửi.</numerusform>
        </translation>
    </message>
    <message>
        <source>Recorded as not sent: message to %1</source>
        <translation>Đã ghi là chưa gửi: tin cho %1</translation>
    </message>
</context>
<context>
    <name>ui::OwnGatewayForm</name>
    <message>
        <source>Address that is asked (URL)</source>
        <translation>Địa chỉ gửi yêu cầu (URL)</translation>
    </message>
    <message>
        <source>It is asked with</source>
        <translation>Dạng yêu cầu</translation>
    </message>
    <message>
        <source>JSON</source>
        <translation>JSON</translation>
    </message>
    <message>
        <source>the fields of a web form</source>
        <translation>các trường của biểu mẫu web</translation>
    </message>
    <message>
        <source>What it is asked, as JSON</source>
        <translation>Nội dung yêu cầu, dạng JSON</translation>
    </message>
    <message>
        <source>{{phone}}, {{text}}, {{sender}}, {{id}} and the names of the secrets stand for what belongs there; {{unicode?1:0}} is 1 for a text with accents.</source>
        <translation>{{phone}}, {{text}}, {{sender}}, {{id}} và tên các mã bí mật sẽ được thay bằng giá trị thật; {{unicode?1:0}} là 1 khi tin có dấu.</translation>
    </message>
    <message>
        <source>Numbers as</source>
        <translation>Dạng số điện thoại</translation>
    </message>
    <message>
        <source>Place of the answer that says whether it was taken</source>
        <translation>Chỗ trong câu trả lời cho biết tin đã được nhận</translation>
    </message>
    <message>
        <source>As in status or data.0.code.</source>
        <translation>Ví dụ status hoặc data.0.code.</translation>
    </message>
    <message>
        <source>What stands there then</source>
        <translation>Giá trị ở đó khi đã nhận</translation>
    </message>
    <message>
        <source>Names of its secrets</source>
        <translation>Tên các mã bí mật</translation>
    </message>
    <message>
        <source>With commas between them.</source>
        <translation>Cách nhau bằng dấu phẩy.</translation>
    </message>
    <message>
        <source>This is needed.</source>
        <translation>Cần điền mục này.</translation>
    </message>
    <message>
        <source>This is no JSON: it begins with { and ends with }, with a comma between two of its fields.</source>
        <translation>Đây không phải JSON: JSON mở đầu bằng { và kết thúc bằng }, giữa hai mục có dấu phẩy.</translation>
    </message>
    <message>
        <source>Nothing stands for {{%1}}. Name it here if it is a secret; else write another name there.</source>
        <translation>Không có gì thay vào {{%1}}. Nếu đó là mã bí mật, hãy ghi tên mã vào đây; nếu không, hãy dùng tên khác ở chỗ đó.</translation>
    </message>
</context>
<context>
    <name>ui::OwnPeriod</name>
    <message>
        <source>“From” is no date. Write day/month/year, such as %1.</source>
        <translation>“Từ” chưa phải là ngày. Viết ngày/tháng/năm, ví dụ %1.</translation>
    </message>
    <message>
        <source>“To” is no date. Write day/month/year, such as %1.</source>
        <translation>“Đến” chưa phải là ngày. Viết ngày/tháng/năm, ví dụ %1.</translation>
    </message>
    <message>
        <source>“To” lies before “From”. Swap the dates, or put one of them right.</source>
        <translation>Ngày “Đến” đứng trước ngày “Từ”. Đổi chỗ hoặc sửa lại một ngày.</translation>
    </message>
    <message>
        <source>More than ten years. Choose a shorter period.</source>
        <translation>Dài hơn mười năm. Hãy chọn kỳ ngắn hơn.</translation>
    </message>
    <message>
        <source>From</source>
        <comment>first day of a period</comment>
        <translation>Từ</translation>
    </message>
    <message>
        <source>to</source>
        <comment>last day of a period</comment>
        <translation>đến</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Ngày đầu</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Ngày cuối</translation>
    </message>
</context>
<context>
    <name>ui::PageId</name>
    <message>
        <source>Today</source>
        <translation>Hôm nay</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Messages</source>
        <translation>Mẫu tin</translation>
    </message>
    <message>
        <source>Greetings</source>
        <translation>Lời chúc</translation>
    </message>
    <message>
        <source>Outbox</source>
        <translation>Hộp gửi</translation>
    </message>
    <message>
        <source>Care</source>
        <translation>Chăm sóc</translation>
    </message>
    <message>
        <source>Insights</source>
        <translation>Thống kê</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập danh sách</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Lịch sử</translation>
    </message>
    <message>
        <source>Duplicates</source>
        <translation>Khách trùng</translation>
    </message>
</context>
<context>
    <name>ui::PauseButton</name>
    <message>
        <source>Resume sending</source>
        <translation>Gửi tiếp</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Tạm dừng gửi</translation>
    </message>
    <message>
        <source>Approved messages go out again at their hours.</source>
        <translation>Tin đã duyệt lại được gửi khi đến giờ.</translation>
    </message>
    <message>
        <source>Nothing goes out by itself until you resume, on any computer.</source>
        <translation>Không máy nào tự động gửi tin cho đến khi bạn cho gửi tiếp.</translation>
    </message>
    <message>
        <source>Sending is paused: approved messages wait.</source>
        <translation>Đang tạm dừng gửi: tin đã duyệt chờ gửi tiếp.</translation>
    </message>
    <message>
        <source>Sending is paused.</source>
        <translation>Đã tạm dừng gửi.</translation>
    </message>
    <message>
        <source>Sending goes on.</source>
        <translation>Đã cho gửi tiếp.</translation>
    </message>
    <message>
        <source>This shop is a restored backup. Nothing goes out by itself until you have answered in Today for what may have gone meanwhile.</source>
        <translation>Đây là bản sao lưu được khôi phục. Phần mềm không tự gửi gì cho đến khi bạn trả lời ở trang Hôm nay về các tin có thể đã gửi trong lúc đó.</translation>
    </message>
</context>
<context>
    <name>ui::PeopleSearch</name>
    <message>
        <source>Looking for the customers behind this point…</source>
        <translation>Đang tìm những khách đứng sau con số này…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>%1: no customer who is still in the list.</source>
        <translation>%1: không có ai còn trong danh sách.</translation>
    </message>
    <message>
        <source>%1 (the first %2 of %3 customers)</source>
        <translation>%1 (%2 khách đầu tiên trong %3)</translation>
    </message>
</context>
<context>
    <name>ui::PersonExporter</name>
    <message>
        <source>Everything about this customer</source>
        <translation>Mọi dữ liệu về khách này</translation>
    </message>
    <message>
        <source>customer %1 %2.html</source>
        <comment>name of a file, with a number and the day</comment>
        <translation>khach %1 %2.html</translation>
    </message>
    <message>
        <source>Page to read and print (*.html)</source>
        <translation>Trang để đọc và in (*.html)</translation>
    </message>
    <message>
        <source>JSON (*.json)</source>
        <translation>JSON (*.json)</translation>
    </message>
    <message>
        <source>The page is being written.</source>
        <translation>Đang ghi trang.</translation>
    </message>
    <message>
        <source>Everything about %1 written to “%2”.</source>
        <comment>customer; file</comment>
        <translation>Đã ghi mọi dữ liệu về %1 vào “%2”.</translation>
    </message>
    <message>
        <source>Open</source>
        <comment>a file that was written</comment>
        <translation>Mở</translation>
    </message>
</context>
<context>
    <name>ui::PersonalDayRows</name>
    <message>
        <source>With whom</source>
        <comment>of a wedding; may stay empty</comment>
        <translation>Với ai</translation>
    </message>
    <message>
        <source>Child&apos;s name</source>
        <comment>of a birthday</comment>
        <translation>Tên con</translation>
    </message>
    <message>
        <source>Of whom: ông nội, mẹ…</source>
        <comment>of a giỗ</comment>
        <translation>Của ai: ông nội, mẹ…</translation>
    </message>
    <message>
        <source>Of which company</source>
        <comment>may stay empty</comment>
        <translation>Của công ty nào</translation>
    </message>
    <message>
        <source>Name of the day</source>
        <comment>of a customer&apos;s own</comment>
        <translation>Tên ngày</translation>
    </message>
    <message>
        <source>Add a day</source>
        <comment>a wedding, a giỗ</comment>
        <translation>Thêm ngày</translation>
    </message>
    <message>
        <source>What day it is</source>
        <translation>Là ngày gì</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a personal day, and what is asked of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Remove: %1</source>
        <comment>a personal day</comment>
        <translation>Bỏ: %1</translation>
    </message>
</context>
<context>
    <name>ui::PickerModel</name>
    <message>
        <source>%1, %2</source>
        <comment>a choice in a menu, and how many there are</comment>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>ui::PickerPopup</name>
    <message>
        <source>Type to find</source>
        <translation>Gõ để tìm</translation>
    </message>
    <message>
        <source>No choice is called that.</source>
        <translation>Không có mục nào như vậy.</translation>
    </message>
    <message>
        <source>&amp;Clear</source>
        <comment>takes all ticks of a menu away</comment>
        <translation>&amp;Bỏ chọn hết</translation>
    </message>
</context>
<context>
    <name>ui::PictureWork</name>
    <message>
        <source>A picture of the customer</source>
        <translation>Ảnh của khách</translation>
    </message>
    <message>
        <source>Pictures (%1)</source>
        <comment>files</comment>
        <translation>Ảnh (%1)</translation>
    </message>
    <message>
        <source>“%1” is no picture that can be read. Choose a JPEG or PNG file.</source>
        <translation>Không đọc được ảnh “%1”. Hãy chọn tệp JPEG hoặc PNG.</translation>
    </message>
    <message>
        <source>Picture added</source>
        <translation>Đã thêm ảnh</translation>
    </message>
    <message>
        <source>Picture removed</source>
        <translation>Đã bỏ ảnh</translation>
    </message>
    <message>
        <source>The picture is being read.</source>
        <translation>Đang đọc ảnh.</translation>
    </message>
    <message>
        <source>Stopped. No picture was added.</source>
        <translation>Đã dừng. Chưa thêm ảnh nào.</translation>
    </message>
</context>
<context>
    <name>ui::PreviewFilters</name>
    <message>
        <source>Maybe the same</source>
        <comment>new customers of the name and birthday of another</comment>
        <translation>Có thể trùng</translation>
    </message>
    <message>
        <source>Cells left empty</source>
        <translation>Có ô để trống</translation>
    </message>
    <message>
        <source>All rows</source>
        <translation>Tất cả</translation>
    </message>
</context>
<context>
    <name>ui::PreviewModel</name>
    <message>
        <source>Line</source>
        <comment>number of a line in a file</comment>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Họ tên</translation>
    </message>
    <message>
        <source>Called</source>
        <comment>what a customer is called by</comment>
        <translation>Tên gọi</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Sinh nhật</translation>
    </message>
    <message>
        <source>Province</source>
        <translation>Tỉnh, thành</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Line %1</source>
        <translation>Dòng %1</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Cách xưng hô</translation>
    </message>
    <message>
        <source>%1 · lunar</source>
        <comment>a birthday that goes by the lunar calendar</comment>
        <translation>%1 · âm</translation>
    </message>
    <message>
        <source>%1 (now %2)</source>
        <comment>a province and what it belongs to today</comment>
        <translation>%1 (nay là %2)</translation>
    </message>
    <message>
        <source>Code %1 belongs to %2, with another phone</source>
        <comment>customer code; name</comment>
        <translation>Mã %1 là của %2, số điện thoại khác</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>an existing customer, and which fields change</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 stands in an earlier row</source>
        <comment>a customer&apos;s name</comment>
        <translation>%1 đã có ở dòng trên</translation>
    </message>
    <message>
        <source>%1 stands in an earlier row; adds %2</source>
        <comment>name; fields</comment>
        <translation>%1 đã có ở dòng trên; thêm %2</translation>
    </message>
    <message>
        <source>%1 is stored exactly so already</source>
        <comment>a customer&apos;s name</comment>
        <translation>%1 đã có, y như vậy</translation>
    </message>
    <message>
        <source>code %1 of the list is %2 here</source>
        <comment>customer codes</comment>
        <translation>mã %1 trong danh sách là %2 ở đây</translation>
    </message>
    <message>
        <source>in the list: “%1”</source>
        <comment>a name with what was taken out of it</comment>
        <translation>trong danh sách: “%1”</translation>
    </message>
    <message>
        <source>refuses %1</source>
        <comment>channels</comment>
        <translation>từ chối %1</translation>
    </message>
    <message>
        <source>Left empty: %1</source>
        <comment>cells that were not understood</comment>
        <translation>Để trống: %1</translation>
    </message>
    <message>
        <source>imported before, counts once</source>
        <translation>đã nhập trước đây, chỉ tính một lần</translation>
    </message>
    <message>
        <source>no name in the list: called by the number or the address</source>
        <translation>danh sách không có tên: gọi theo số hoặc địa chỉ</translation>
    </message>
    <message>
        <source>%1 ₫</source>
        <comment>an amount of money in dong</comment>
        <translation>%1 ₫</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Số tiền</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Hóa đơn</translation>
    </message>
    <message>
        <source>Details</source>
        <comment>of a purchase or a call</comment>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>a walk-in, who is no customer</source>
        <translation>khách lẻ, không phải khách hàng trong sổ</translation>
    </message>
    <message>
        <source>same receipt as an earlier row: %1</source>
        <comment>its number</comment>
        <translation>cùng hóa đơn với một dòng trên: %1</translation>
    </message>
    <message>
        <source>not in the book</source>
        <translation>chưa có trong sổ</translation>
    </message>
    <message>
        <source>customer deleted</source>
        <translation>khách đã xóa</translation>
    </message>
    <message>
        <source>shared number</source>
        <translation>nhiều khách dùng chung</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>không ghi khách nào</translation>
    </message>
    <message>
        <source>receipt of another</source>
        <translation>hóa đơn của khách khác</translation>
    </message>
    <message>
        <source>code of another</source>
        <translation>mã của khách khác</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>thiếu ngày</translation>
    </message>
    <message>
        <source>no amount</source>
        <translation>số tiền sai</translation>
    </message>
    <message>
        <source>a company</source>
        <comment>no person</comment>
        <translation>công ty</translation>
    </message>
    <message>
        <source>imported before</source>
        <translation>đã nhập trước</translation>
    </message>
    <message>
        <source>walk-in</source>
        <comment>a customer who is not known</comment>
        <translation>khách lẻ</translation>
    </message>
    <message>
        <source>sums up the list, no customer</source>
        <comment>a row such as “Total: 9 customers”</comment>
        <translation>dòng cộng tổng, không phải khách hàng</translation>
    </message>
    <message>
        <source>sum of the list</source>
        <comment>a row such as “Total: 9 customers”, in short</comment>
        <translation>dòng cộng tổng</translation>
    </message>
    <message>
        <source>returned</source>
        <comment>a receipt</comment>
        <translation>trả hàng</translation>
    </message>
    <message>
        <source>not finished</source>
        <comment>a receipt</comment>
        <translation>chưa hoàn tất</translation>
    </message>
    <message>
        <source>cancelled</source>
        <comment>a receipt</comment>
        <translation>đã hủy</translation>
    </message>
    <message>
        <source>Line %1, %2</source>
        <comment>a cell of a list: number, heading</comment>
        <translation>Dòng %1, %2</translation>
    </message>
    <message>
        <source>may be the same as line %1: same name and birthday</source>
        <comment>of the list</comment>
        <translation>có thể trùng với dòng %1: cùng tên và ngày sinh</translation>
    </message>
    <message>
        <source>may be %1, who is a customer already: same name and birthday</source>
        <comment>a name</comment>
        <translation>có thể là %1, khách đã có: cùng tên và ngày sinh</translation>
    </message>
    <message>
        <source>you leave it out</source>
        <comment>a row</comment>
        <translation>bạn chọn bỏ qua</translation>
    </message>
</context>
<context>
    <name>ui::PreviewStep</name>
    <message>
        <source>The list as it will be stored</source>
        <translation>Danh sách như sẽ được lưu</translation>
    </message>
    <message>
        <source>The first %1 rows and every row with a problem are shown; %2 more are counted above.</source>
        <translation>Hiện %1 dòng đầu và mọi dòng có lỗi; %2 dòng nữa đã được đếm ở trên.</translation>
    </message>
    <message>
        <source>leave those rows out</source>
        <translation>bỏ qua các dòng đó</translation>
    </message>
    <message>
        <source>update the customer with that code</source>
        <translation>cập nhật khách có mã đó</translation>
    </message>
    <message>
        <source>make new customers without that code</source>
        <translation>tạo khách mới không có mã đó</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have the code of a customer with another name and phone. Someone else?</source>
        <translation>
            <numerusform>%Ln dòng mang mã của một khách khác tên, khác số điện thoại. Có phải người khác không?</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows with the code of a customer with another name and phone</source>
        <translation>Các dòng mang mã của khách khác tên, khác số điện thoại</translation>
    </message>
    <message>
        <source>Enter or F2 edits the cell; the file stays as it is.</source>
        <translation>Bấm Enter hoặc F2 để viết lại ô này; tệp vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>they have: existing customers</source>
        <translation>đã mua: khách hàng cũ</translation>
    </message>
    <message>
        <source>not yet: prospects</source>
        <translation>chưa mua: khách tiềm năng</translation>
    </message>
    <message numerus="yes">
        <source>Have the %Ln new customer(s) bought from you before? The list does not say it.</source>
        <translation>
            <numerusform>%Ln khách mới này đã từng mua hàng chưa? Danh sách không cho biết.</numerusform>
        </translation>
    </message>
    <message>
        <source>create them as customers</source>
        <translation>tạo thành khách hàng mới</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are of people whom the shop does not know. What shall become of them?</source>
        <translation>
            <numerusform>%Ln dòng là của người chưa có trong cửa hàng. Làm gì với các dòng này?</numerusform>
        </translation>
    </message>
    <message>
        <source>Rows of people whom the shop does not know</source>
        <translation>Dòng của người chưa có trong cửa hàng</translation>
    </message>
    <message>
        <source>“%1” holds no stages and is left out.</source>
        <comment>a column of a list</comment>
        <translation>Cột “%1” không ghi giai đoạn nên được bỏ ra.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln new customer(s) have the name and the birthday of another and may be the same.</source>
        <translation>
            <numerusform>%Ln khách mới có tên và ngày sinh trùng với khách khác, có thể là cùng một người.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You leave %Ln row(s) out.</source>
        <translation>
            <numerusform>Bạn bỏ qua %Ln dòng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take this row in</source>
        <translation>Không bỏ qua dòng này</translation>
    </message>
    <message>
        <source>Leave this row out</source>
        <translation>Bỏ qua dòng này</translation>
    </message>
    <message>
        <source>%1: Enter keeps what you write, Esc leaves the cell as it was.</source>
        <comment>a cell</comment>
        <translation>%1: bấm Enter để giữ chữ vừa viết, Esc để giữ nguyên ô cũ.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted customer(s) will be there again: %1.</source>
        <comment>names with their lines</comment>
        <translation>
            <numerusform>Sẽ khôi phục %Ln khách hàng từng bị xóa: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::ProfileBar</name>
    <message>
        <source>The columns</source>
        <translation>Các cột</translation>
    </message>
    <message>
        <source>Like which earlier list the columns are settled</source>
        <translation>Các cột được hiểu theo danh sách nào trước đây</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Quên</translation>
    </message>
    <message>
        <source>are as they were settled</source>
        <translation>như đã chọn</translation>
    </message>
    <message>
        <source>New name of the remembered list</source>
        <translation>Tên mới của danh sách được nhớ</translation>
    </message>
    <message>
        <source>Give this remembered list another name</source>
        <translation>Đặt tên khác cho danh sách được nhớ này</translation>
    </message>
    <message>
        <source>Forget how the columns of this list were settled; its customers stay</source>
        <translation>Quên cách hiểu các cột của danh sách này; khách trong đó vẫn còn</translation>
    </message>
    <message>
        <source>are as the program recognises them</source>
        <translation>theo cách chương trình nhận ra</translation>
    </message>
    <message>
        <source>are settled as in “%1”</source>
        <comment>an earlier list</comment>
        <translation>như trong “%1”</translation>
    </message>
    <message>
        <source>Another remembered list is called “%1”. Give this one another name.</source>
        <translation>Đã có danh sách khác tên “%1”. Hãy đặt tên khác cho danh sách này.</translation>
    </message>
    <message>
        <source>Renamed: “%1”</source>
        <comment>a remembered list</comment>
        <translation>Đã đổi tên thành “%1”</translation>
    </message>
    <message>
        <source>“%1” is forgotten</source>
        <comment>a remembered list</comment>
        <translation>Đã quên “%1”</translation>
    </message>
</context>
<context>
    <name>ui::ProfileButtons</name>
    <message>
        <source>%1 to %2</source>
        <comment>a channel and an address</comment>
        <translation>%1 tới %2</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Gọi</translation>
    </message>
    <message>
        <source>There is no phone number</source>
        <translation>Chưa có số điện thoại</translation>
    </message>
    <message>
        <source>Message</source>
        <comment>a verb: write to the customer</comment>
        <translation>Nhắn</translation>
    </message>
    <message>
        <source>There is no mobile number, Zalo or e-mail</source>
        <translation>Chưa có số di động, Zalo hay e-mail</translation>
    </message>
    <message>
        <source>By Zalo, SMS or e-mail</source>
        <translation>Qua Zalo, SMS hoặc e-mail</translation>
    </message>
    <message>
        <source>Log</source>
        <comment>a verb: record a contact</comment>
        <translation>Ghi lại</translation>
    </message>
    <message>
        <source>Record a contact in one line (Ctrl+L)</source>
        <translation>Ghi lại liên hệ trong một dòng (Ctrl+L)</translation>
    </message>
    <message>
        <source>More actions</source>
        <translation>Thao tác khác</translation>
    </message>
</context>
<context>
    <name>ui::ProfileHead</name>
    <message>
        <source>%1 %2</source>
        <comment>how one addresses somebody, and the name</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Addressed as %1</source>
        <comment>how one addresses the customer, such as chị Hương</comment>
        <translation>Xưng hô: %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <comment>tags of a customer</comment>
        <translation>
            <numerusform>thêm %Ln nhãn</numerusform>
        </translation>
    </message>
    <message>
        <source>No more messages</source>
        <translation>Thôi nhắn tin</translation>
    </message>
</context>
<context>
    <name>ui::ProfilePanel</name>
    <message>
        <source>Profile of %1</source>
        <translation>Hồ sơ của %1</translation>
    </message>
    <message>
        <source>Nothing agreed to or refused yet.</source>
        <translation>Khách chưa đồng ý hay từ chối điều gì.</translation>
    </message>
    <message>
        <source>Parts of the profile</source>
        <translation>Các mục của hồ sơ</translation>
    </message>
    <message>
        <source>Timeline</source>
        <comment>tab of a profile</comment>
        <translation>Dòng thời gian</translation>
    </message>
    <message>
        <source>Consents</source>
        <comment>tab of a profile</comment>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Nothing sent and nothing planned yet.</source>
        <translation>Chưa gửi và chưa lên kế hoạch tin nào.</translation>
    </message>
    <message>
        <source>Profile</source>
        <comment>tab of a profile</comment>
        <translation>Hồ sơ</translation>
    </message>
    <message>
        <source>Messages</source>
        <comment>tab of a profile</comment>
        <translation>Tin nhắn</translation>
    </message>
    <message>
        <source>No contacts yet. Purchases, talks and messages will appear here.</source>
        <translation>Chưa có liên hệ nào. Mọi lần mua, trò chuyện và nhắn tin sẽ hiện ở đây.</translation>
    </message>
    <message>
        <source>No details yet. Press F2 to add some.</source>
        <translation>Chưa có thông tin. Bấm F2 để thêm.</translation>
    </message>
</context>
<context>
    <name>ui::RecentModel</name>
    <message>
        <source>%1 ₫</source>
        <comment>an amount of money</comment>
        <translation>%1 ₫</translation>
    </message>
    <message>
        <source>%1/10</source>
        <comment>a score</comment>
        <translation>%1/10</translation>
    </message>
</context>
<context>
    <name>ui::RejectsExporter</name>
    <message>
        <source>%1 - problems.csv</source>
        <comment>name of a file</comment>
        <translation>%1 - dòng lỗi.csv</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>Tệp CSV (*.csv)</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Tệp Excel (*.xlsx)</translation>
    </message>
    <message>
        <source>%1 is written. Fix it there and import it.</source>
        <translation>Đã ghi %1. Sửa ngay trong tệp đó rồi nhập lại.</translation>
    </message>
    <message>
        <source>That is the list itself. Give the new file another name.</source>
        <translation>Đó chính là tệp danh sách. Hãy đặt tên khác cho tệp mới.</translation>
    </message>
</context>
<context>
    <name>ui::RelationQuestion</name>
    <message>
        <source>What they are to this customer</source>
        <translation>Là gì của khách này</translation>
    </message>
    <message>
        <source>Record the referral as a contact, too</source>
        <translation>Ghi lần giới thiệu này thành một lần liên hệ</translation>
    </message>
    <message>
        <source>Add the relation</source>
        <translation>Thêm quan hệ</translation>
    </message>
    <message>
        <source>A relation of %1</source>
        <comment>a customer</comment>
        <translation>Quan hệ của %1</translation>
    </message>
    <message>
        <source>Name or number of the other customer</source>
        <translation>Tên hoặc số điện thoại của khách kia</translation>
    </message>
    <message>
        <source>The other customer</source>
        <translation>Khách kia</translation>
    </message>
    <message>
        <source>Customers found</source>
        <translation>Khách tìm thấy</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>No such customer. Add them first.</source>
        <translation>Không có khách này. Hãy thêm khách trước.</translation>
    </message>
</context>
<context>
    <name>ui::RelationWork</name>
    <message>
        <source>Relation added</source>
        <translation>Đã thêm quan hệ</translation>
    </message>
    <message>
        <source>Relation removed</source>
        <translation>Đã bỏ quan hệ</translation>
    </message>
</context>
<context>
    <name>ui::RequestModel</name>
    <message>
        <source>%1. %2. %3</source>
        <comment>name, what is asked, what is due</comment>
        <translation>%1. %2. %3</translation>
    </message>
    <message>
        <source>%1, overdue</source>
        <comment>when a request is due</comment>
        <translation>%1, quá hạn</translation>
    </message>
    <message>
        <source>overdue</source>
        <comment>a request about personal data</comment>
        <translation>quá hạn</translation>
    </message>
</context>
<context>
    <name>ui::RequestQuestion</name>
    <message>
        <source>What they ask for</source>
        <translation>Yêu cầu điều gì</translation>
    </message>
    <message>
        <source>By which channel</source>
        <translation>Qua kênh nào</translation>
    </message>
    <message>
        <source>Others hold the data too and must act as well</source>
        <translation>Bên khác cũng giữ dữ liệu và phải cùng làm</translation>
    </message>
    <message>
        <source>Record the request</source>
        <translation>Ghi yêu cầu</translation>
    </message>
    <message>
        <source>A request about personal data</source>
        <translation>Yêu cầu về dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Who asks</source>
        <translation>Người yêu cầu</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>Nhận ngày</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>A reply is due by %1, and it must be carried out by %2 (Decree 356/2025).</source>
        <translation>Phải trả lời trước %1 và thực hiện trước %2 (Nghị định 356/2025).</translation>
    </message>
</context>
<context>
    <name>ui::RequestWords</name>
    <message>
        <source>to see the data</source>
        <translation>xem dữ liệu</translation>
    </message>
    <message>
        <source>to correct the data</source>
        <translation>sửa dữ liệu</translation>
    </message>
    <message>
        <source>to delete the data</source>
        <translation>xóa dữ liệu</translation>
    </message>
    <message>
        <source>to restrict the use of the data</source>
        <translation>hạn chế dùng dữ liệu</translation>
    </message>
    <message>
        <source>to object to the use of the data</source>
        <translation>phản đối việc dùng dữ liệu</translation>
    </message>
    <message>
        <source>to withdraw a consent</source>
        <translation>hủy đồng ý</translation>
    </message>
    <message>
        <source>a complaint</source>
        <translation>khiếu nại</translation>
    </message>
    <message>
        <source>to receive the data</source>
        <translation>nhận bản dữ liệu</translation>
    </message>
    <message>
        <source>done</source>
        <comment>how a request ended</comment>
        <translation>đã làm</translation>
    </message>
    <message>
        <source>refused</source>
        <comment>how a request ended</comment>
        <translation>từ chối</translation>
    </message>
    <message>
        <source>withdrawn</source>
        <comment>how a request ended</comment>
        <translation>người yêu cầu thôi</translation>
    </message>
    <message>
        <source>due %1</source>
        <comment>a day</comment>
        <translation>hạn %1</translation>
    </message>
    <message>
        <source>reply due %1</source>
        <comment>a day</comment>
        <translation>trả lời trước %1</translation>
    </message>
    <message>
        <source>%1 · received on %2 by %3</source>
        <comment>what is asked, a day, a channel</comment>
        <translation>%1 · nhận ngày %2 qua %3</translation>
    </message>
    <message>
        <source>%1 · no message goes out</source>
        <comment>a request that restricts</comment>
        <translation>%1 · không gửi tin nào</translation>
    </message>
</context>
<context>
    <name>ui::RequestsDialog</name>
    <message>
        <source>Answered</source>
        <translation>Đã trả lời</translation>
    </message>
    <message>
        <source>Put off</source>
        <translation>Gia hạn</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã làm</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Từ chối</translation>
    </message>
    <message>
        <source>Lift the restriction</source>
        <translation>Bỏ hạn chế</translation>
    </message>
    <message>
        <source>Open the customer</source>
        <translation>Mở hồ sơ khách</translation>
    </message>
    <message>
        <source>Requests about personal data</source>
        <translation>Yêu cầu về dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>The register is being read…</source>
        <translation>Đang đọc sổ yêu cầu…</translation>
    </message>
    <message>
        <source>New request…</source>
        <translation>Yêu cầu mới…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s); what is due first stands at the top.</source>
        <translation>
            <numerusform>%Ln yêu cầu; việc đến hạn trước đứng trên cùng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Request of %1: %2</source>
        <comment>a person, what is due or how it ended</comment>
        <translation>Yêu cầu của %1: %2</translation>
    </message>
    <message>
        <source>Nothing was asked yet</source>
        <translation>Chưa có yêu cầu nào</translation>
    </message>
    <message>
        <source>When a person asks to see, correct or delete their data, record it here: it shows by when the law wants it done.</source>
        <translation>Khi có người muốn xem, sửa hoặc xóa dữ liệu của mình, hãy ghi vào đây để biết luật buộc làm xong trước ngày nào.</translation>
    </message>
</context>
<context>
    <name>ui::RescuePage</name>
    <message>
        <source>The copy is being read and checked.</source>
        <translation>Đang đọc và kiểm chứng bản sao.</translation>
    </message>
    <message>
        <source>Open another shop</source>
        <translation>Mở cửa hàng khác</translation>
    </message>
    <message>
        <source>Databases (*.db)</source>
        <translation>Cơ sở dữ liệu (*.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>Looking for copies of this shop…</source>
        <translation>Đang tìm bản sao của cửa hàng này…</translation>
    </message>
    <message>
        <source>No copy of this shop that can be read was found beside it.</source>
        <translation>Không tìm thấy bản sao nào đọc được của cửa hàng này bên cạnh tệp.</translation>
    </message>
    <message>
        <source>%1 is gone or empty, but copies of it are kept.</source>
        <translation>%1 không còn hoặc trống rỗng, nhưng vẫn có các bản sao được giữ.</translation>
    </message>
    <message>
        <source>%1 Restoring a copy keeps the damaged file beside it; nothing is deleted.</source>
        <translation>%1 Khi khôi phục bản sao, tệp hỏng được giữ lại bên cạnh; không gì bị xóa.</translation>
    </message>
    <message numerus="yes">
        <source>%1  ·  %Ln customers  ·  %2</source>
        <comment>a day, and a size</comment>
        <translation>
            <numerusform>%1  ·  %Ln khách hàng  ·  %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The shop cannot be opened</source>
        <translation>Không mở được cửa hàng</translation>
    </message>
    <message>
        <source>Copies of this shop, newest first</source>
        <translation>Bản sao của cửa hàng này, mới nhất trước</translation>
    </message>
    <message>
        <source>Restore this copy</source>
        <translation>Khôi phục bản sao này</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
    <message>
        <source>Open another shop…</source>
        <translation>Mở cửa hàng khác…</translation>
    </message>
    <message>
        <source>Begin a new shop</source>
        <translation>Bắt đầu cửa hàng mới</translation>
    </message>
    <message>
        <source>The shop&apos;s file %1 is damaged. It has not been changed.</source>
        <translation>Tệp của cửa hàng (%1) bị hỏng. Tệp được giữ nguyên.</translation>
    </message>
    <message>
        <source>Choose a copy of this shop</source>
        <translation>Chọn một bản sao của cửa hàng này</translation>
    </message>
    <message>
        <source>Choose a copy…</source>
        <translation>Chọn một bản sao…</translation>
    </message>
    <message>
        <source>%1 is as it was before. It can be used once it has been brought up to date.</source>
        <translation>%1 vẫn như trước. Nâng cấp xong thì dùng được.</translation>
    </message>
    <message>
        <source>The update was cancelled</source>
        <translation>Đã hủy việc nâng cấp</translation>
    </message>
    <message>
        <source>Bring it up to date</source>
        <translation>Nâng cấp</translation>
    </message>
</context>
<context>
    <name>ui::RestoreDialog</name>
    <message>
        <source>There are no copies in the folder of backups yet.</source>
        <translation>Chưa có bản sao lưu nào trong thư mục sao lưu.</translation>
    </message>
    <message>
        <source>Another file…</source>
        <translation>Chọn tệp khác…</translation>
    </message>
    <message>
        <source>Show what it would change</source>
        <translation>Xem sẽ thay đổi gì</translation>
    </message>
    <message>
        <source>Restore…</source>
        <translation>Khôi phục…</translation>
    </message>
    <message>
        <source>Yes, restore</source>
        <translation>Khôi phục ngay</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Khôi phục từ bản sao lưu</translation>
    </message>
    <message>
        <source>Backups, newest first</source>
        <translation>Các bản sao lưu, mới nhất ở trên</translation>
    </message>
    <message>
        <source>Choose a copy. Nothing is changed before you have seen what it would bring back and cost.</source>
        <translation>Hãy chọn một bản sao lưu. Chưa có gì thay đổi cho đến khi bạn xem bản đó trả lại những gì và làm mất những gì.</translation>
    </message>
    <message>
        <source>No, leave it as it is</source>
        <translation>Không, giữ nguyên</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Databases (*.db)</source>
        <translation>Cơ sở dữ liệu (*.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>The backup is being read and checked.</source>
        <translation>Đang đọc và kiểm tra bản sao lưu.</translation>
    </message>
    <message>
        <source>Nothing would change: the shop is as in this copy.</source>
        <translation>Không có gì thay đổi: cửa hàng giống hệt bản này.</translation>
    </message>
    <message>
        <source>Shall the shop become as in this copy? The shop as it is now is kept first, in %1.</source>
        <translation>Đưa cửa hàng về như trong bản này? Cửa hàng hiện tại sẽ được sao lưu trước, tại %1.</translation>
    </message>
    <message>
        <source>The shop is being restored.</source>
        <translation>Đang khôi phục cửa hàng.</translation>
    </message>
</context>
<context>
    <name>ui::RestoreWords</name>
    <message>
        <source>Customers</source>
        <translation>Khách hàng</translation>
    </message>
    <message>
        <source>Contacts made</source>
        <translation>Lần liên hệ</translation>
    </message>
    <message>
        <source>Sent greetings</source>
        <translation>Lời chúc đã gửi</translation>
    </message>
    <message>
        <source>Consents</source>
        <translation>Đồng ý</translation>
    </message>
    <message>
        <source>Message templates</source>
        <translation>Mẫu tin nhắn</translation>
    </message>
    <message numerus="yes">
        <source>%Ln come back</source>
        <comment>things of a kind</comment>
        <translation>
            <numerusform>%Ln mục trở lại</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will be gone</source>
        <comment>things of a kind</comment>
        <translation>
            <numerusform>%Ln mục sẽ mất</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln become as they were then</source>
        <comment>things of a kind</comment>
        <translation>
            <numerusform>%Ln mục trở về như lúc đó</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, before a restore at %2</source>
        <comment>a day, and a time</comment>
        <translation>%1, trước lần khôi phục lúc %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln copies are kept there: the newest of %1, the oldest of %2</source>
        <comment>%1, %2: days</comment>
        <translation>
            <numerusform>Đang giữ %Ln bản: mới nhất %1, cũ nhất %2</numerusform>
        </translation>
    </message>
    <message>
        <source>A backup of “%1”, in which nothing was done yet.</source>
        <translation>Bản sao lưu của “%1”, chưa có hoạt động nào.</translation>
    </message>
    <message>
        <source>A backup of “%1”. What was done last in it: %2 %3.</source>
        <comment>%2: a day, %3: a time</comment>
        <translation>Bản sao lưu của “%1”. Hoạt động cuối trong đó: %2 %3.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a kind of things, and what becomes of them</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The disk is full. Nothing was changed; make room and try again.</source>
        <translation>Ổ đĩa đã đầy. Chưa có gì thay đổi; hãy giải phóng chỗ trống rồi thử lại.</translation>
    </message>
    <message>
        <source>One copy is kept there, of %1</source>
        <comment>a day</comment>
        <translation>Đang giữ một bản, của %1</translation>
    </message>
    <message>
        <source>All else stays as it is.</source>
        <translation>Những thứ khác giữ nguyên.</translation>
    </message>
    <message>
        <source>No backup today: %1 cannot be written to. Choose another folder in Settings.</source>
        <translation>Hôm nay chưa sao lưu được: không ghi được vào %1. Hãy chọn thư mục khác trong Cài đặt.</translation>
    </message>
    <message>
        <source>No backup today: the disk of %1 is full. Make room, or choose another folder.</source>
        <translation>Hôm nay chưa sao lưu được: ổ đĩa chứa %1 đã đầy. Hãy giải phóng chỗ trống, hoặc chọn thư mục khác.</translation>
    </message>
    <message>
        <source>No backup today: the disk of %1 failed. Look whether it is connected.</source>
        <translation>Hôm nay chưa sao lưu được: ổ đĩa chứa %1 bị lỗi. Hãy kiểm tra xem ổ đĩa còn được kết nối không.</translation>
    </message>
    <message>
        <source>No backup today in %1. %2</source>
        <comment>folder; what helps</comment>
        <translation>Hôm nay chưa sao lưu được vào %1. %2</translation>
    </message>
    <message>
        <source>%1, before an update of the program</source>
        <comment>a day</comment>
        <translation>%1, trước khi cập nhật chương trình</translation>
    </message>
    <message>
        <source>counts of contacts</source>
        <translation>số lần liên hệ</translation>
    </message>
    <message>
        <source>counts of greetings</source>
        <translation>số lời chúc</translation>
    </message>
    <message>
        <source>counts of new customers</source>
        <translation>số khách mới</translation>
    </message>
    <message>
        <source>current consents</source>
        <translation>các đồng ý hiện có</translation>
    </message>
    <message>
        <source>the search for customers</source>
        <translation>tìm khách hàng</translation>
    </message>
    <message>
        <source>The shop&apos;s file was repaired: %1. Nothing you entered was changed.</source>
        <comment>parts of it</comment>
        <translation>Đã sửa tệp của cửa hàng: %1. Dữ liệu đã nhập vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>No backup today in %1. %2 is damaged. Restore the latest copy in Settings; all copies are kept until then.</source>
        <comment>folder; file</comment>
        <translation>Hôm nay chưa sao lưu được vào %1. %2 bị hỏng. Hãy khôi phục bản sao gần nhất trong Cài đặt; từ nay đến đó mọi bản sao đều được giữ lại.</translation>
    </message>
    <message>
        <source>the file&apos;s indexes</source>
        <translation>chỉ mục của tệp</translation>
    </message>
    <message>
        <source>%1, daily copy</source>
        <comment>a day, with the time where it is known</comment>
        <translation>%1, bản hằng ngày</translation>
    </message>
    <message>
        <source>Requests about personal data</source>
        <translation>Yêu cầu về dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>counts of messages</source>
        <translation>số tin nhắn</translation>
    </message>
    <message>
        <source>counts of scores</source>
        <translation>số lượt chấm điểm</translation>
    </message>
    <message>
        <source>answers to questions</source>
        <translation>các câu trả lời khách</translation>
    </message>
    <message>
        <source>counts of answers</source>
        <translation>số câu trả lời</translation>
    </message>
    <message>
        <source>counts of customers by stage</source>
        <translation>số khách theo giai đoạn</translation>
    </message>
    <message>
        <source>counts of steps between stages</source>
        <translation>số lần chuyển giai đoạn</translation>
    </message>
</context>
<context>
    <name>ui::RestoreWork</name>
    <message>
        <source>Restored: the shop is as in %1.</source>
        <translation>Đã khôi phục: cửa hàng giống như trong %1.</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>The shop is being restored.</source>
        <translation>Đang khôi phục cửa hàng.</translation>
    </message>
</context>
<context>
    <name>ui::ResultStep</name>
    <message>
        <source>Show these customers</source>
        <translation>Xem những khách này</translation>
    </message>
    <message>
        <source>Save the rows with problems…</source>
        <translation>Lưu các dòng có lỗi…</translation>
    </message>
    <message>
        <source>Import another list</source>
        <translation>Nhập danh sách khác</translation>
    </message>
    <message>
        <source>Nothing in the shop has changed</source>
        <translation>Cửa hàng không có gì thay đổi</translation>
    </message>
    <message>
        <source>new</source>
        <comment>customers of an import</comment>
        <translation>khách mới</translation>
    </message>
    <message>
        <source>updated</source>
        <comment>customers of an import</comment>
        <translation>cập nhật</translation>
    </message>
    <message>
        <source>unchanged</source>
        <comment>customers of an import</comment>
        <translation>không đổi</translation>
    </message>
    <message>
        <source>duplicates</source>
        <comment>rows of an import</comment>
        <translation>trùng lặp</translation>
    </message>
    <message>
        <source>with problems</source>
        <comment>rows of an import</comment>
        <translation>có lỗi</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) read in %1 s.</source>
        <translation>
            <numerusform>Đọc %Ln dòng trong %1 giây.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is being imported</source>
        <translation>Đang nhập %1</translation>
    </message>
    <message>
        <source>Nothing is stored before the whole list is through; until then it can be cancelled.</source>
        <translation>Chưa lưu gì trước khi đọc hết danh sách; đến lúc đó vẫn có thể hủy.</translation>
    </message>
    <message>
        <source>held back</source>
        <comment>rows of an import</comment>
        <translation>chờ quyết định</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) came in without a cell that was not understood.</source>
        <translation>
            <numerusform>%Ln dòng được nhập, để trống ô không đọc được.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were held back: the code belongs to someone with another name and phone.</source>
        <translation>
            <numerusform>%Ln dòng chờ quyết định: mã thuộc về khách khác tên, khác số điện thoại.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) refused messages in the list; that is kept.</source>
        <translation>
            <numerusform>%Ln khách từ chối nhận tin trong danh sách; điều đó đã được ghi lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>A “yes” to messages was not imported: record it with the customer.</source>
        <translation>Lời “đồng ý” nhận tin không được nhập: hãy ghi ở từng khách.</translation>
    </message>
    <message>
        <source>Nothing of the rows with problems was stored. Save them, fix them there and import that file: the reasons stand beside each row.</source>
        <translation>Các dòng có lỗi chưa được lưu. Hãy lưu ra tệp, sửa ở đó rồi nhập tệp ấy: lý do ghi bên cạnh mỗi dòng.</translation>
    </message>
    <message>
        <source>Undo the import</source>
        <translation>Hoàn tác lần nhập</translation>
    </message>
    <message>
        <source>The import has been undone</source>
        <translation>Đã hoàn tác lần nhập</translation>
    </message>
    <message>
        <source>Nothing was undone</source>
        <translation>Chưa hoàn tác được gì</translation>
    </message>
    <message>
        <source>List imported, except the rows with problems</source>
        <translation>Đã nhập danh sách, trừ các dòng có lỗi</translation>
    </message>
    <message>
        <source>List imported</source>
        <translation>Đã nhập danh sách</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them refused %1 only: greetings go by another channel where there is one. To stop them all, record it with the customer.</source>
        <comment>customers; channels</comment>
        <translation>
            <numerusform>Trong đó %Ln khách chỉ từ chối %1: lời chúc sẽ đi qua kênh khác nếu có. Muốn dừng hẳn, hãy ghi nhận ở hồ sơ khách.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have a code whose zeros are missing in the list (%1 is %2 here); the code here stays.</source>
        <translation>
            <numerusform>%Ln dòng có mã bị mất số 0 trong danh sách (%1 ở đây là %2); mã ở đây được giữ nguyên.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new customer(s) have no phone, e-mail or other contact: line(s) %1 of the list.</source>
        <comment>customers; their lines</comment>
        <translation>
            <numerusform>%Ln khách mới chưa có điện thoại, e-mail hay cách liên hệ nào: dòng %1 trong danh sách.</numerusform>
        </translation>
    </message>
    <message>
        <source>recorded</source>
        <comment>purchases and calls</comment>
        <translation>đã ghi</translation>
    </message>
    <message>
        <source>imported before</source>
        <comment>rows of an import</comment>
        <translation>đã nhập trước</translation>
    </message>
    <message>
        <source>no purchase</source>
        <comment>rows of an import</comment>
        <translation>không tính mua</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were imported before and count once.</source>
        <translation>
            <numerusform>%Ln dòng đã nhập trước đây và chỉ tính một lần.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are of receipts that were cancelled, returned or not finished.</source>
        <translation>
            <numerusform>%Ln dòng thuộc hóa đơn đã hủy, trả hàng hoặc chưa hoàn tất.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln of them came in as a purchase before; it stays until you remove it.</source>
        <comment>receipts cancelled by now</comment>
        <translation>
            <numerusform>%Ln hóa đơn trong số đó đã ghi là lần mua trước đây; lần mua vẫn còn cho đến khi bạn xóa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) say another total than the first line of their receipt, which counts.</source>
        <translation>
            <numerusform>%Ln dòng ghi tổng tiền khác dòng đầu của hóa đơn; dòng đầu được tính.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are of people whom the shop does not know.</source>
        <translation>
            <numerusform>%Ln dòng là của người chưa có trong cửa hàng.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) were created.</source>
        <translation>
            <numerusform>Đã tạo %Ln khách hàng.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new customer(s) have no name in the list and go by the number or the address: line(s) %1.</source>
        <comment>customers; their lines</comment>
        <translation>
            <numerusform>%Ln khách mới không có tên trong danh sách, tạm gọi theo số hoặc địa chỉ: dòng %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) have a number or an address whose owner asked to be erased: no message may be sent there until they agree again.</source>
        <translation>
            <numerusform>%Ln khách có số hoặc địa chỉ mà chủ đã xin xóa dữ liệu: không được gửi tin đến đó cho đến khi họ đồng ý lại.</numerusform>
        </translation>
    </message>
    <message>
        <source>left out</source>
        <comment>rows of an import</comment>
        <translation>bỏ qua</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) are of walk-ins, who are no customers.</source>
        <translation>
            <numerusform>%Ln dòng là của khách lẻ, không ghi vào sổ khách hàng.</numerusform>
        </translation>
    </message>
    <message>
        <source>Review possible duplicates</source>
        <translation>Xem các khách có thể trùng</translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln customer(s) to “%1”</source>
        <comment>a stage</comment>
        <translation>
            <numerusform>Chuyển %Ln khách sang “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s) were not recorded, since the other person is not known by the code or the phone: line(s) %1.</source>
        <comment>of two customers; lines</comment>
        <translation>
            <numerusform>%Ln quan hệ không được ghi vì không tìm thấy người kia theo mã hay số điện thoại: dòng %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) have bought and still count as prospects: %1.</source>
        <comment>customers; their stages</comment>
        <translation>
            <numerusform>%Ln khách đã mua mà vẫn là khách tiềm năng: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s) of this list may be the same person.</source>
        <comment>groups of customers</comment>
        <translation>
            <numerusform>%Ln nhóm khách trong danh sách này có thể là cùng một người.</numerusform>
        </translation>
    </message>
    <message>
        <source>The search for possible duplicates was stopped.</source>
        <translation>Đã dừng tìm khách có thể bị trùng.</translation>
    </message>
    <message>
        <source>same receipt</source>
        <comment>rows of an import</comment>
        <translation>cùng hóa đơn</translation>
    </message>
    <message>
        <source>The import can be undone later, too, in the history, while it is one of the last %1. Only a later import of the same customers has to be undone first.</source>
        <translation>Sau này vẫn hoàn tác được trong Lịch sử, khi lần nhập còn nằm trong %1 lần gần nhất. Chỉ khi có lần nhập sau về chính những khách này thì phải hoàn tác lần đó trước.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) sum up the list and were left out.</source>
        <comment>&quot;Total: 9 customers&quot;</comment>
        <translation>
            <numerusform>%Ln dòng cộng tổng của danh sách được bỏ qua.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) were left out by your choice.</source>
        <translation>
            <numerusform>%Ln dòng được bỏ qua theo lựa chọn của bạn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) came in with a cell that looks wrong, kept as written.</source>
        <translation>
            <numerusform>%Ln dòng được nhập, có ô trông không đúng và được giữ như trong danh sách.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln deleted customer(s) are there again: %1. Undoing the import deletes them again.</source>
        <comment>names with their lines</comment>
        <translation>
            <numerusform>Đã khôi phục %Ln khách hàng từng bị xóa: %1. Hoàn tác lần nhập này sẽ xóa lại các khách đó.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) came in with a quotation mark left out whose partner was missing.</source>
        <translation>
            <numerusform>%Ln dòng được nhập, đã bỏ một dấu ngoặc kép lẻ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Save the rows to look at…</source>
        <translation>Lưu các dòng cần xem lại…</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %Ln more</source>
        <comment>numbers of lines; how many others</comment>
        <translation>
            <numerusform>%1 và %Ln dòng khác</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln relation(s) were not recorded, since the customer is named as their own referrer or relation: line(s) %1.</source>
        <comment>of a customer; lines</comment>
        <translation>
            <numerusform>%Ln quan hệ không được ghi vì khách được ghi là người giới thiệu hoặc người thân của chính mình: dòng %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln new customer(s) have a number or an address whose owner refused messages before being deleted; the refusal is kept.</source>
        <translation>
            <numerusform>%Ln khách mới có số hoặc địa chỉ mà chủ đã từ chối nhận tin trước khi bị xóa khỏi danh sách; lời từ chối vẫn được giữ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln referral(s) were not recorded, since the customer had referred the referrer, directly or through others: line(s) %1.</source>
        <comment>of a customer; lines</comment>
        <translation>
            <numerusform>%Ln lượt giới thiệu không được ghi vì chính khách đã giới thiệu người đó, trực tiếp hoặc qua người khác: dòng %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RightsFrame</name>
    <message>
        <source>Requests about personal data</source>
        <translation>Yêu cầu về dữ liệu cá nhân</translation>
    </message>
    <message>
        <source>Request of %1 recorded</source>
        <comment>a person</comment>
        <translation>Đã ghi yêu cầu của %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln data request(s) due</source>
        <translation>
            <numerusform>%Ln yêu cầu về dữ liệu đến hạn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln data request(s) due by %1</source>
        <comment>requests; a day</comment>
        <translation>
            <numerusform>%Ln yêu cầu về dữ liệu, hạn %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::RuleEditor</name>
    <message>
        <source>New rule</source>
        <translation>Quy tắc mới</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>Quy tắc</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Lư&amp;u</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>&amp;Nhân đôi</translation>
    </message>
    <message>
        <source>De&amp;lete</source>
        <translation>&amp;Xóa</translation>
    </message>
    <message>
        <source>This rule is &amp;on</source>
        <translation>&amp;Bật quy tắc này</translation>
    </message>
    <message>
        <source>Rule saved</source>
        <translation>Đã lưu quy tắc</translation>
    </message>
    <message>
        <source>These are your changes from last time, not saved yet.</source>
        <translation>Đây là những thay đổi lần trước, chưa lưu.</translation>
    </message>
    <message>
        <source>Rule deleted. What it has sent is kept.</source>
        <translation>Đã xóa quy tắc. Những gì đã gửi vẫn được giữ.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Rule created</source>
        <translation>Đã tạo quy tắc</translation>
    </message>
    <message>
        <source>Save the rule</source>
        <translation>Lưu quy tắc</translation>
    </message>
</context>
<context>
    <name>ui::RuleHints</name>
    <message>
        <source>Choose at least one channel.</source>
        <translation>Hãy chọn ít nhất một kênh.</translation>
    </message>
    <message>
        <source>%1 may be used from %2 to %3 only. Choose another hour or leave it out.</source>
        <comment>channel</comment>
        <translation>%1 chỉ được dùng từ %2 đến %3. Hãy chọn giờ khác hoặc bỏ kênh này.</translation>
    </message>
    <message>
        <source>The shop greets from %1 to %2 (Settings), so this rule greets at %3.</source>
        <translation>Cửa hàng gửi lời chúc từ %1 đến %2 (Cài đặt), nên quy tắc này gửi lúc %3.</translation>
    </message>
    <message>
        <source>A solemn day: no promotion, no jokes, quiet words of remembrance or care only.</source>
        <translation>Ngày trang nghiêm: không quảng cáo, không đùa vui, chỉ lời tri ân hoặc hỏi thăm nhẹ nhàng.</translation>
    </message>
    <message>
        <source>Choose a template, or switch the rule off: without one, no one is greeted.</source>
        <translation>Hãy chọn một mẫu, hoặc tắt quy tắc: không có mẫu thì không ai được chúc.</translation>
    </message>
    <message>
        <source>This day is switched off under Occasions, so the rule does nothing.</source>
        <translation>Ngày này đang tắt ở mục Dịp lễ nên quy tắc tạm nghỉ.</translation>
    </message>
    <message>
        <source>Customers who also belong to this rule are greeted by it, because it goes first: %1</source>
        <translation>Khách thuộc cả hai quy tắc sẽ nhận lời chúc của quy tắc kia (được ưu tiên): %1</translation>
    </message>
    <message>
        <source>Customers who also belong to this rule are greeted by the one here, because it goes first: %1</source>
        <translation>Khách thuộc cả hai quy tắc sẽ nhận lời chúc của quy tắc này (được ưu tiên): %1</translation>
    </message>
    <message>
        <source>No template for %1 by %2: that channel is skipped.</source>
        <comment>audience, channel</comment>
        <translation>Chưa có mẫu cho %1 qua %2: kênh ấy được bỏ qua.</translation>
    </message>
    <message>
        <source>“%1” is no greeting; its purpose is %2. Choose a template that greets.</source>
        <comment>title of a template, purpose</comment>
        <translation>“%1” là mẫu %2, không phải lời chúc. Hãy chọn một mẫu lời chúc.</translation>
    </message>
    <message>
        <source>The segment “%1” was made by a later version of the program, so no one is greeted. Choose another segment, or install that version.</source>
        <translation>Phân khúc “%1” được tạo bằng phiên bản mới hơn nên quy tắc này không chúc ai. Hãy chọn phân khúc khác, hoặc cài phiên bản đó.</translation>
    </message>
    <message>
        <source>Choose the day on which this rule greets; its templates follow.</source>
        <translation>Hãy chọn ngày để chúc; mẫu tin của ngày đó sẽ được chọn theo.</translation>
    </message>
</context>
<context>
    <name>ui::RuleListModel</name>
    <message>
        <source>The day itself is switched off.</source>
        <translation>Ngày lễ này đang tắt.</translation>
    </message>
    <message>
        <source>On.</source>
        <comment>state of a rule</comment>
        <translation>Đang bật.</translation>
    </message>
    <message>
        <source>Off.</source>
        <comment>state of a rule</comment>
        <translation>Đang tắt.</translation>
    </message>
    <message>
        <source>Its segment was made by a later version, so no one is greeted.</source>
        <translation>Phân khúc của quy tắc được tạo bằng phiên bản mới hơn nên không chúc ai.</translation>
    </message>
</context>
<context>
    <name>ui::RulePartEditor</name>
    <message>
        <source>%1, %2</source>
        <comment>audience, channel</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Choose a channel first</source>
        <translation>Hãy chọn kênh trước</translation>
    </message>
    <message>
        <source>Women and men</source>
        <translation>Nữ và nam</translation>
    </message>
    <message>
        <source>Women</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Men</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Any tag</source>
        <translation>Nhãn bất kỳ</translation>
    </message>
    <message>
        <source>such as: teacher, lecturer</source>
        <translation>ví dụ: giáo viên, giảng viên</translation>
    </message>
    <message>
        <source>Any age</source>
        <translation>Tuổi bất kỳ</translation>
    </message>
    <message>
        <source>&amp;Gender</source>
        <translation>&amp;Giới tính</translation>
    </message>
    <message>
        <source>&amp;Tag</source>
        <translation>&amp;Nhãn</translation>
    </message>
    <message>
        <source>&amp;Work</source>
        <translation>N&amp;ghề nghiệp</translation>
    </message>
    <message>
        <source>From &amp;age</source>
        <translation>Từ &amp;tuổi</translation>
    </message>
    <message>
        <source>Channels, tried from top to bottom</source>
        <translation>Các kênh, thử từ trên xuống</translation>
    </message>
    <message>
        <source>&amp;Earlier</source>
        <comment>moves a channel up</comment>
        <translation>&amp;Lên trước</translation>
    </message>
    <message>
        <source>&amp;Later</source>
        <comment>moves a channel down</comment>
        <translation>&amp;Xuống sau</translation>
    </message>
    <message>
        <source>Golden hours: 19:00–21:00.
The law allows SMS 07:00–22:00, calls 08:00–17:00.</source>
        <translation>Khung giờ vàng: 19:00–21:00.
Luật cho phép SMS 07:00–22:00, gọi điện 08:00–17:00.</translation>
    </message>
    <message>
        <source>On the day</source>
        <translation>Đúng ngày</translation>
    </message>
    <message>
        <source>No template: this channel is not used</source>
        <translation>Không dùng mẫu: bỏ qua kênh này</translation>
    </message>
    <message>
        <source>Some words of this rule speak of today. The rule offers others.</source>
        <translation>Có mẫu của quy tắc này nói về chính ngày gửi. Quy tắc có đề nghị lời khác.</translation>
    </message>
    <message numerus="yes">
        <source>%n days ahead</source>
        <comment>the number is typed there</comment>
        <translation>
            <numerusform>trước %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>No segment is kept yet</source>
        <translation>Chưa có phân khúc nào</translation>
    </message>
    <message>
        <source>&amp;Segment</source>
        <translation>&amp;Phân khúc</translation>
    </message>
    <message>
        <source>Segments are made above the list of customers.
Who is in one is looked up on the day of sending.</source>
        <translation>Phân khúc được tạo ở phía trên danh sách khách hàng.
Khách nào thuộc phân khúc được xem vào ngày gửi.</translation>
    </message>
    <message>
        <source>All customers</source>
        <comment>no segment is chosen</comment>
        <translation>Mọi khách</translation>
    </message>
</context>
<context>
    <name>ui::RulesView</name>
    <message>
        <source>Rule is on</source>
        <translation>Đã bật quy tắc</translation>
    </message>
    <message>
        <source>Rule is off</source>
        <translation>Đã tắt quy tắc</translation>
    </message>
    <message>
        <source>Rules. Space switches one on or off, Enter changes it.</source>
        <translation>Các quy tắc. Phím cách để bật hoặc tắt, Enter để sửa.</translation>
    </message>
    <message>
        <source>No rule yet</source>
        <translation>Chưa có quy tắc nào</translation>
    </message>
    <message>
        <source>A rule says whom the shop greets on which day, and how.</source>
        <translation>Quy tắc nói cửa hàng chúc ai, vào ngày nào và bằng cách nào.</translation>
    </message>
    <message>
        <source>New rule</source>
        <translation>Quy tắc mới</translation>
    </message>
    <message>
        <source>This rule has no template yet. Choose one, then switch it on.</source>
        <translation>Quy tắc này chưa có mẫu. Hãy chọn một mẫu, rồi bật lên.</translation>
    </message>
    <message>
        <source>Search rules</source>
        <translation>Tìm quy tắc</translation>
    </message>
    <message>
        <source>Search the rules</source>
        <translation>Tìm quy tắc</translation>
    </message>
</context>
<context>
    <name>ui::SafekeepingSection</name>
    <message>
        <source>The path was copied.</source>
        <translation>Đã sao chép đường dẫn.</translation>
    </message>
    <message>
        <source>Back up the shop</source>
        <translation>Sao lưu cửa hàng</translation>
    </message>
    <message>
        <source>Databases (*.db)</source>
        <translation>Cơ sở dữ liệu (*.db)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>The shop is being copied.</source>
        <translation>Đang sao lưu cửa hàng.</translation>
    </message>
    <message>
        <source>The whole shop is copied in %1.</source>
        <translation>Toàn bộ cửa hàng đã được sao lưu vào %1.</translation>
    </message>
    <message>
        <source>Stopped. No copy was made.</source>
        <translation>Đã dừng. Chưa có bản sao lưu nào được tạo.</translation>
    </message>
    <message>
        <source>Data and backup</source>
        <translation>Dữ liệu và sao lưu</translation>
    </message>
    <message>
        <source>Database</source>
        <translation>Cơ sở dữ liệu</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Dung lượng</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Copy the path</source>
        <translation>Sao chép đường dẫn</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Back up now…</source>
        <translation>Sao lưu ngay…</translation>
    </message>
    <message>
        <source>Change the folder…</source>
        <translation>Đổi thư mục…</translation>
    </message>
    <message>
        <source>Back to the usual folder</source>
        <translation>Về thư mục mặc định</translation>
    </message>
    <message>
        <source>Daily copies go to</source>
        <translation>Bản hằng ngày lưu tại</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>Khôi phục từ bản sao lưu…</translation>
    </message>
    <message>
        <source>Folder of the daily copies</source>
        <translation>Thư mục của bản sao lưu hằng ngày</translation>
    </message>
    <message>
        <source>Daily copies go to %1 from now on.</source>
        <translation>Từ nay bản sao lưu hằng ngày nằm tại %1.</translation>
    </message>
    <message>
        <source>Daily copies go to the usual folder again.</source>
        <translation>Bản sao lưu hằng ngày lại nằm ở thư mục mặc định.</translation>
    </message>
    <message>
        <source>There is no copy there yet; the first comes by itself.</source>
        <translation>Chưa có bản nào; bản đầu tiên sẽ tự được tạo.</translation>
    </message>
    <message>
        <source>History: undo single steps</source>
        <translation>Lịch sử: hoàn tác từng bước</translation>
    </message>
    <message>
        <source>Restore</source>
        <comment>heading: going back to a backup, or to before a step</comment>
        <translation>Khôi phục</translation>
    </message>
</context>
<context>
    <name>ui::SampleOffer</name>
    <message>
        <source>Remove the sample shop</source>
        <translation>Xóa cửa hàng mẫu</translation>
    </message>
    <message>
        <source>The sample shop is being removed.</source>
        <translation>Đang xóa cửa hàng mẫu.</translation>
    </message>
    <message>
        <source>The sample shop is gone. Choose your list.</source>
        <translation>Đã xóa cửa hàng mẫu. Hãy chọn danh sách của bạn.</translation>
    </message>
    <message>
        <source>Stopped. The sample shop is as it was.</source>
        <translation>Đã dừng. Cửa hàng mẫu vẫn như cũ.</translation>
    </message>
    <message numerus="yes">
        <source>You are in the sample shop. Remove its %Ln invented customers before you import your own list? This cannot be undone. Customers you added yourself stay.</source>
        <translation>
            <numerusform>Bạn đang ở cửa hàng mẫu. Xóa %Ln khách hàng mẫu trước khi nhập danh sách của bạn? Việc này không hoàn tác được. Khách hàng bạn tự thêm vẫn được giữ.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SampleSection</name>
    <message>
        <source>You are looking at invented people. When you have seen enough, remove them and begin with your own shop.</source>
        <translation>Bạn đang xem khách mẫu, không có thật. Khi đã xem đủ, hãy xóa họ và bắt đầu với cửa hàng của chính bạn.</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln customers</source>
        <translation>
            <numerusform>Xóa %Ln khách hàng</numerusform>
        </translation>
    </message>
    <message>
        <source>The sample shop is being removed.</source>
        <translation>Đang xóa cửa hàng mẫu.</translation>
    </message>
    <message>
        <source>Stopped. The sample shop is as it was.</source>
        <translation>Đã dừng. Cửa hàng mẫu vẫn như cũ.</translation>
    </message>
    <message>
        <source>Sample shop</source>
        <translation>Cửa hàng mẫu</translation>
    </message>
    <message>
        <source>Remove the sample shop…</source>
        <translation>Xóa cửa hàng mẫu…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Giữ lại</translation>
    </message>
    <message>
        <source>The sample shop has been removed.</source>
        <translation>Đã xóa cửa hàng mẫu.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln invented customers go, with their messages and notes. Customers you added or imported yourself stay, and so do templates and rules. This cannot be undone.</source>
        <translation>
            <numerusform>Sẽ xóa %Ln khách hàng mẫu cùng tin nhắn và ghi chú của họ. Khách hàng bạn tự thêm hay nhập vẫn được giữ, mẫu tin và quy tắc cũng vậy. Không hoàn tác được.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::SavedWords</name>
    <message>
        <source>%1 added. A deleted customer with this number or address had refused messages: the refusal is kept.</source>
        <comment>a customer</comment>
        <translation>Đã thêm %1. Một khách hàng đã xóa có số hoặc địa chỉ này từng từ chối nhận tin: lời từ chối được giữ.</translation>
    </message>
    <message>
        <source>%1 added</source>
        <comment>a customer</comment>
        <translation>Đã thêm %1</translation>
    </message>
    <message>
        <source>%1 changed</source>
        <comment>a customer</comment>
        <translation>Đã sửa %1</translation>
    </message>
</context>
<context>
    <name>ui::SearchField</name>
    <message>
        <source>Clear the search</source>
        <translation>Xóa ô tìm</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm</translation>
    </message>
</context>
<context>
    <name>ui::SegmentChip</name>
    <message>
        <source>No segment is kept yet</source>
        <translation>Chưa có phân khúc nào</translation>
    </message>
    <message>
        <source>New segment…</source>
        <translation>Phân khúc mới…</translation>
    </message>
    <message>
        <source>Save as segment…</source>
        <translation>Lưu thành phân khúc…</translation>
    </message>
    <message>
        <source>Edit “%1”…</source>
        <comment>a segment</comment>
        <translation>Sửa “%1”…</translation>
    </message>
    <message>
        <source>Delete “%1”</source>
        <comment>a segment</comment>
        <translation>Xóa “%1”</translation>
    </message>
    <message>
        <source>Own conditions</source>
        <comment>the list shows whoever meets them</comment>
        <translation>Điều kiện riêng</translation>
    </message>
    <message>
        <source>Segment</source>
        <comment>filter of customers</comment>
        <translation>Phân khúc</translation>
    </message>
    <message>
        <source>Campaign to those shown…</source>
        <translation>Chiến dịch tới những khách đang hiện…</translation>
    </message>
</context>
<context>
    <name>ui::SegmentDialog</name>
    <message>
        <source>Save the segment</source>
        <translation>Lưu phân khúc</translation>
    </message>
    <message>
        <source>Counting…</source>
        <translation>Đang đếm…</translation>
    </message>
    <message>
        <source>Edit a segment</source>
        <translation>Sửa phân khúc</translation>
    </message>
    <message>
        <source>New segment</source>
        <translation>Phân khúc mới</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <comment>of a segment</comment>
        <translation>&amp;Tên</translation>
    </message>
    <message>
        <source>Name of the segment</source>
        <translation>Tên phân khúc</translation>
    </message>
    <message>
        <source>What you call these customers</source>
        <translation>Bạn gọi những khách này là gì</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>A condition has no value yet.</source>
        <translation>Có điều kiện chưa chọn giá trị.</translation>
    </message>
    <message>
        <source>These are too many conditions. Remove some.</source>
        <translation>Quá nhiều điều kiện. Hãy bỏ bớt.</translation>
    </message>
    <message>
        <source>The segment has no name yet.</source>
        <translation>Phân khúc chưa có tên.</translation>
    </message>
    <message>
        <source>There is a segment “%1” already. Choose another name.</source>
        <translation>Đã có phân khúc “%1”. Hãy chọn tên khác.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers meet this</source>
        <translation>
            <numerusform>%Ln khách hàng thỏa điều kiện</numerusform>
        </translation>
    </message>
    <message>
        <source>Discard</source>
        <comment>the changes to a segment</comment>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>The segment is not saved. Esc or Discard throws away what you entered.</source>
        <translation>Phân khúc chưa được lưu. Bấm Esc hoặc Bỏ để bỏ những gì đã nhập.</translation>
    </message>
    <message>
        <source>This name reads as a condition. Choose another name.</source>
        <translation>Tên này trông như một điều kiện. Hãy chọn tên khác.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) meet what is filled in so far</source>
        <translation>
            <numerusform>%Ln khách hợp với các điều kiện đã điền</numerusform>
        </translation>
    </message>
    <message>
        <source>This name has neither a letter nor a digit. Choose another name.</source>
        <translation>Tên này không có chữ cái hay chữ số nào. Hãy chọn tên khác.</translation>
    </message>
</context>
<context>
    <name>ui::SegmentMenu</name>
    <message>
        <source>All customers</source>
        <comment>no segment is chosen</comment>
        <translation>Mọi khách</translation>
    </message>
    <message>
        <source>No segment is kept yet</source>
        <translation>Chưa có phân khúc nào</translation>
    </message>
    <message>
        <source>Make one in the list of customers…</source>
        <translation>Tạo phân khúc ở danh sách khách…</translation>
    </message>
</context>
<context>
    <name>ui::SegmentWork</name>
    <message>
        <source>These are too many to keep as a segment. Tag them instead, and keep the tag.</source>
        <translation>Quá nhiều khách để lưu thành phân khúc. Hãy gắn nhãn cho họ, rồi lưu theo nhãn.</translation>
    </message>
    <message>
        <source>Segment “%1” saved</source>
        <translation>Đã lưu phân khúc “%1”</translation>
    </message>
    <message>
        <source>Segment “%1” deleted</source>
        <translation>Đã xóa phân khúc “%1”</translation>
    </message>
    <message>
        <source>“%1” is used by greeting rules: %2. Choose another segment for them in Greetings first.</source>
        <comment>a segment, occasions</comment>
        <translation>“%1” đang được quy tắc gửi lời chúc dùng: %2. Hãy chọn phân khúc khác cho các quy tắc đó ở trang Lời chúc trước.</translation>
    </message>
</context>
<context>
    <name>ui::SelectionBar</name>
    <message>
        <source>Stage</source>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Tag…</source>
        <comment>a verb</comment>
        <translation>Gắn nhãn…</translation>
    </message>
    <message>
        <source>Copy phone numbers</source>
        <translation>Sao chép số</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Xuất…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Deselect</source>
        <translation>Bỏ chọn</translation>
    </message>
    <message>
        <source>Only one stays selected (Esc)</source>
        <translation>Chỉ giữ lại một khách (Esc)</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln found are selected</source>
        <comment>customers</comment>
        <translation>
            <numerusform>Đã chọn cả %Ln khách tìm thấy</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln customers selected</source>
        <translation>
            <numerusform>Đã chọn %Ln khách</numerusform>
        </translation>
    </message>
    <message>
        <source>Select all %1 found</source>
        <comment>customers</comment>
        <translation>Chọn cả %1 khách tìm thấy</translation>
    </message>
    <message>
        <source>Remove a tag…</source>
        <translation>Bỏ nhãn…</translation>
    </message>
    <message>
        <source>Province…</source>
        <translation>Tỉnh, thành…</translation>
    </message>
    <message>
        <source>Merge…</source>
        <comment>a verb</comment>
        <translation>Gộp…</translation>
    </message>
    <message>
        <source>Copy a message to each…</source>
        <translation>Sao chép tin cho từng người…</translation>
    </message>
    <message>
        <source>Campaign…</source>
        <translation>Chiến dịch…</translation>
    </message>
</context>
<context>
    <name>ui::SelectionPane</name>
    <message numerus="yes">
        <source>%Ln of them speak of another day and are left out when copied.</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>%Ln lời trong số này nói về ngày khác và sẽ để lại khi sao chép.</numerusform>
        </translation>
    </message>
    <message>
        <source>The first, to %1:
%2</source>
        <comment>name; text</comment>
        <translation>Lời đầu tiên, gửi %1:
%2</translation>
    </message>
</context>
<context>
    <name>ui::SendingFrame</name>
    <message>
        <source>Nothing can be sent from %1 for now: %2</source>
        <comment>account; reason</comment>
        <translation>Hiện không gửi được từ tài khoản %1: %2</translation>
    </message>
    <message>
        <source>What comes back to %1 cannot be read: %2</source>
        <comment>account; reason</comment>
        <translation>Không đọc được thư trả lời gửi đến tài khoản %1: %2</translation>
    </message>
    <message>
        <source>What became of a message could not be recorded: %1</source>
        <comment>reason</comment>
        <translation>Không ghi lại được kết quả của một tin: %1</translation>
    </message>
    <message>
        <source>The keychain has no password for it. Open Settings, “Accounts to send from”, choose the account and Change, and enter it.</source>
        <translation>Chùm khóa chưa có mật khẩu của tài khoản này. Hãy mở Cài đặt, “Tài khoản để gửi”, chọn tài khoản, chọn Sửa rồi nhập mật khẩu.</translation>
    </message>
</context>
<context>
    <name>ui::SentMailPane</name>
    <message>
        <source>Save as .eml…</source>
        <translation>Lưu thành .eml…</translation>
    </message>
    <message>
        <source>The exact bytes that were sent</source>
        <translation>Nguyên văn đã gửi, từng byte</translation>
    </message>
    <message>
        <source>As it was sent</source>
        <translation>Đúng như đã gửi</translation>
    </message>
    <message>
        <source>The rest is in the file that can be saved.</source>
        <translation>Phần còn lại có trong tệp lưu được.</translation>
    </message>
    <message>
        <source>Hide the bytes</source>
        <translation>Ẩn từng byte</translation>
    </message>
    <message>
        <source>Show the bytes</source>
        <translation>Xem từng byte</translation>
    </message>
</context>
<context>
    <name>ui::SettingSource</name>
    <message>
        <source>name of the shop, address, phone number, language</source>
        <comment>words by which a section of the settings is found; others may be added</comment>
        <translation>tên cửa hàng, địa chỉ, số điện thoại, ngôn ngữ, cách tự xưng</translation>
    </message>
    <message>
        <source>language of the program, appearance, dark, light</source>
        <comment>words by which a section of the settings is found; others may be added</comment>
        <translation>ngôn ngữ của phần mềm, giao diện, tối, sáng, language</translation>
    </message>
    <message>
        <source>tray, start at login, closing the window</source>
        <comment>words by which a section of the settings is found; others may be added</comment>
        <translation>khay hệ thống, tự mở khi đăng nhập, đóng cửa sổ, tray</translation>
    </message>
    <message>
        <source>account, e-mail, password, SMS gateway, Zalo, server</source>
        <comment>words by which a section of the settings is found; others may be added</comment>
        <translation>tài khoản, e-mail, mật khẩu, cổng SMS, Zalo, máy chủ, account, password</translation>
    </message>
    <message>
        <source>hours of sending, time</source>
        <comment>words by which a section of the settings is found; others may be added</comment>
        <translation>giờ gửi, khung giờ, hours</translation>
    </message>
    <message>
        <source>limit, law, at most, messages a day</source>
        <comment>words by which a section of the settings is found; others may be added</comment>
        <translation>giới hạn, luật, tối đa, số tin mỗi ngày, limit</translation>
    </message>
    <message>
        <source>birthday, 29 February, leap month, lunar</source>
        <comment>words by which a section of the settings is found; others may be added</comment>
        <translation>sinh nhật, 29 tháng 2, tháng nhuận, âm lịch, birthday</translation>
    </message>
    <message>
        <source>backup, restore, data, file of the shop</source>
        <comment>words by which a section of the settings is found; others may be added</comment>
        <translation>sao lưu, khôi phục, dữ liệu, tệp của cửa hàng, backup</translation>
    </message>
    <message>
        <source>Settings</source>
        <comment>kind of an entry in the command palette</comment>
        <translation>Cài đặt</translation>
    </message>
</context>
<context>
    <name>ui::SettingsFrame</name>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Phím tắt</translation>
    </message>
    <message>
        <source>Ready offline</source>
        <translation>Dùng được khi không có mạng</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Khôi phục từ bản sao lưu</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Cài đặt</translation>
    </message>
</context>
<context>
    <name>ui::SettingsPage</name>
    <message>
        <source>Menu</source>
        <translation>Trình đơn</translation>
    </message>
</context>
<context>
    <name>ui::ShopSection</name>
    <message>
        <source>Honorifics changed.</source>
        <translation>Đã đổi cách xưng hô.</translation>
    </message>
    <message>
        <source>New messages are in Vietnamese.</source>
        <translation>Từ nay tin nhắn viết bằng tiếng Việt.</translation>
    </message>
    <message>
        <source>New messages are in English.</source>
        <translation>Từ nay tin nhắn viết bằng tiếng Anh.</translation>
    </message>
    <message>
        <source>People of 57: %1</source>
        <comment>%1 are two people with their honorifics</comment>
        <translation>Khách 57 tuổi: %1</translation>
    </message>
    <message>
        <source>The shop&apos;s name was changed.</source>
        <translation>Đã đổi tên cửa hàng.</translation>
    </message>
    <message>
        <source>Write how the shop speaks of itself, such as “shop” or “em”. Until then it stays “%1”.</source>
        <translation>Hãy ghi cửa hàng tự xưng thế nào, ví dụ “em” hoặc “chúng em”. Trong lúc chờ vẫn dùng “%1”.</translation>
    </message>
    <message>
        <source>The shop&apos;s voice was changed.</source>
        <translation>Đã đổi cách tự xưng.</translation>
    </message>
    <message>
        <source>This is not a number that can be called. Write it as in 0912 345 678, 028 3822 1234 or 1900 1009.</source>
        <translation>Số này không gọi được. Hãy ghi như 0912 345 678, 028 3822 1234 hoặc 1900 1009.</translation>
    </message>
    <message>
        <source>The shop&apos;s phone number was changed.</source>
        <translation>Đã đổi số điện thoại của cửa hàng.</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>Cửa hàng</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Tên</translation>
    </message>
    <message>
        <source>Name of the shop</source>
        <translation>Tên cửa hàng</translation>
    </message>
    <message>
        <source>As customers know it</source>
        <translation>Như khách vẫn gọi</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>Điện t&amp;hoại</translation>
    </message>
    <message>
        <source>Phone number of the shop</source>
        <translation>Số điện thoại của cửa hàng</translation>
    </message>
    <message>
        <source>Honorifics</source>
        <translation>Xưng hô với khách</translation>
    </message>
    <message>
        <source>South and Centre: cô, chú</source>
        <translation>Miền Nam, Trung: cô, chú</translation>
    </message>
    <message>
        <source>North: bác</source>
        <translation>Miền Bắc: bác</translation>
    </message>
    <message>
        <source>Messages in</source>
        <translation>Ngôn ngữ tin nhắn</translation>
    </message>
    <message>
        <source>Vietnamese</source>
        <translation>Tiếng Việt</translation>
    </message>
    <message>
        <source>English</source>
        <translation>Tiếng Anh</translation>
    </message>
    <message>
        <source>What the shop sells</source>
        <translation>Cửa hàng bán gì</translation>
    </message>
    <message>
        <source>Such as: fresh flowers, gifts</source>
        <translation>Ví dụ: hoa tươi, quà tặng</translation>
    </message>
    <message>
        <source>What we &amp;sell</source>
        <translation>Cửa hàng &amp;bán gì</translation>
    </message>
    <message>
        <source>What the shop sells was changed.</source>
        <translation>Đã đổi mặt hàng của cửa hàng.</translation>
    </message>
    <message>
        <source>How the shop refers to itself</source>
        <translation>Cửa hàng tự xưng thế nào</translation>
    </message>
    <message>
        <source>&amp;Refers to itself as</source>
        <translation>Tự &amp;xưng</translation>
    </message>
</context>
<context>
    <name>ui::Sidebar</name>
    <message>
        <source>Pages</source>
        <translation>Các trang</translation>
    </message>
    <message>
        <source>Show the names</source>
        <comment>of the pages in the sidebar</comment>
        <translation>Hiện tên</translation>
    </message>
    <message>
        <source>Icons only</source>
        <comment>in the sidebar</comment>
        <translation>Thu gọn</translation>
    </message>
</context>
<context>
    <name>ui::SidebarButton</name>
    <message numerus="yes">
        <source>%1, %n waiting</source>
        <comment>name of a page, and what waits there</comment>
        <translation>
            <numerusform>%1, %n việc đang chờ</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>tool tip: a page, its key</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ui::SortChip</name>
    <message>
        <source>Descending</source>
        <comment>order of the list</comment>
        <translation>Giảm dần</translation>
    </message>
</context>
<context>
    <name>ui::StageChip</name>
    <message>
        <source>Change the stage</source>
        <translation>Đổi giai đoạn</translation>
    </message>
    <message>
        <source>Stage: %1</source>
        <translation>Giai đoạn: %1</translation>
    </message>
</context>
<context>
    <name>ui::StartActions</name>
    <message>
        <source>No customers yet</source>
        <translation>Chưa có khách hàng nào</translation>
    </message>
    <message>
        <source>Try the sample shop</source>
        <translation>Xem cửa hàng mẫu</translation>
    </message>
    <message>
        <source>The sample shop is being set up.</source>
        <translation>Đang dựng cửa hàng mẫu.</translation>
    </message>
    <message>
        <source>Bring your list as it is: names, phone numbers, solar or lunar birthdays. Or look around in a shop with invented people.</source>
        <translation>Cứ đưa danh sách sẵn có vào: tên, số điện thoại, sinh nhật dương hay âm lịch đều được. Hoặc xem thử một cửa hàng với khách mẫu, không có thật.</translation>
    </message>
    <message>
        <source>Add the first customer</source>
        <translation>Thêm khách hàng đầu tiên</translation>
    </message>
    <message>
        <source>Stopped. The shop is still empty.</source>
        <translation>Đã dừng. Cửa hàng vẫn trống.</translation>
    </message>
    <message>
        <source>The sample shop is open. Everyone in it is invented.</source>
        <translation>Cửa hàng mẫu đã mở. Mọi người trong đó là khách mẫu, không có thật.</translation>
    </message>
    <message>
        <source>Import a list (Excel, CSV)…</source>
        <translation>Nhập danh sách (Excel, CSV)…</translation>
    </message>
</context>
<context>
    <name>ui::StartWatch</name>
    <message>
        <source>The sample shop is open. Everyone in it is invented. You can remove it in Settings.</source>
        <translation>Cửa hàng mẫu đã mở. Mọi người trong đó là khách mẫu, không có thật. Có thể xóa trong Cài đặt.</translation>
    </message>
</context>
<context>
    <name>ui::StateChips</name>
    <message>
        <source>All</source>
        <comment>messages of all states</comment>
        <translation>Tất cả</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln messages</source>
        <comment>a state; how many are in it</comment>
        <translation>
            <numerusform>%1: %Ln tin</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::StepBar</name>
    <message>
        <source>File</source>
        <comment>step of an import</comment>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>Columns</source>
        <comment>step of an import</comment>
        <translation>Các cột</translation>
    </message>
    <message>
        <source>Preview</source>
        <comment>step of an import</comment>
        <translation>Xem trước</translation>
    </message>
    <message>
        <source>Import</source>
        <comment>step of an import</comment>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Bước %1 trên %2: %3</translation>
    </message>
</context>
<context>
    <name>ui::StepPanel</name>
    <message>
        <source>Show that step</source>
        <translation>Xem bước đó</translation>
    </message>
    <message>
        <source>Back to the list</source>
        <translation>Về danh sách</translation>
    </message>
    <message>
        <source>%1, by %2</source>
        <comment>when, and who did it</comment>
        <translation>%1, %2 làm</translation>
    </message>
    <message>
        <source>This undid “%1”.</source>
        <translation>Bước này đã hoàn tác “%1”.</translation>
    </message>
    <message>
        <source>This was done again after it had been undone.</source>
        <translation>Việc này được làm lại sau khi đã hoàn tác.</translation>
    </message>
    <message>
        <source>It was done again: %1.</source>
        <comment>%1: when</comment>
        <translation>Đã làm lại: %1.</translation>
    </message>
    <message>
        <source>It was undone: %1.</source>
        <comment>%1: when</comment>
        <translation>Đã hoàn tác: %1.</translation>
    </message>
    <message>
        <source>It cannot be done again from here.</source>
        <translation>Không làm lại được từ đây.</translation>
    </message>
    <message>
        <source>This cannot be undone.</source>
        <translation>Bước này không hoàn tác được.</translation>
    </message>
    <message>
        <source>Do it again</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Show what undid it</source>
        <translation>Xem bước đã hoàn tác nó</translation>
    </message>
    <message>
        <source>Show what it undid</source>
        <translation>Xem bước được hoàn tác</translation>
    </message>
    <message>
        <source>“%1” came later and changed the same. Undo that first.</source>
        <translation>“%1” diễn ra sau và cũng đổi chỗ đó. Hãy hoàn tác bước ấy trước.</translation>
    </message>
    <message>
        <source>Whom it touched</source>
        <translation>Liên quan đến</translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <comment>customers a step touched</comment>
        <translation>
            <numerusform>và %Ln khách nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>Show them in Customers</source>
        <translation>Xem trong Khách hàng</translation>
    </message>
    <message>
        <source>%1 (deleted)</source>
        <comment>a customer&apos;s name</comment>
        <translation>%1 (đã xóa)</translation>
    </message>
    <message>
        <source>Show %1</source>
        <comment>a customer</comment>
        <translation>Xem %1</translation>
    </message>
</context>
<context>
    <name>ui::StepsPanel</name>
    <message>
        <source>Looking further back…</source>
        <translation>Đang tìm xa hơn…</translation>
    </message>
    <message>
        <source>Search what was done</source>
        <translation>Tìm việc đã làm</translation>
    </message>
    <message>
        <source>What was done, the newest first</source>
        <translation>Những việc đã làm, mới nhất ở trên</translation>
    </message>
    <message>
        <source>Go to what can be done with the step</source>
        <translation>Đến các nút của bước</translation>
    </message>
    <message>
        <source>Copy the step as text</source>
        <translation>Sao chép bước dạng chữ</translation>
    </message>
    <message>
        <source>Kind of steps: %1</source>
        <translation>Loại bước: %1</translation>
    </message>
    <message>
        <source>Nothing has been done yet</source>
        <translation>Chưa có việc nào</translation>
    </message>
    <message>
        <source>Every import, edit and deletion will stand here, each with its Undo.</source>
        <translation>Mọi lần nhập, sửa, xóa sẽ hiện ở đây, kèm nút hoàn tác.</translation>
    </message>
    <message>
        <source>No step like that</source>
        <translation>Không có bước nào như vậy</translation>
    </message>
    <message>
        <source>Try fewer letters, or all kinds of steps.</source>
        <translation>Thử ít chữ hơn, hoặc chọn mọi loại bước.</translation>
    </message>
    <message>
        <source>Show all steps</source>
        <translation>Xem mọi bước</translation>
    </message>
</context>
<context>
    <name>ui::TagField</name>
    <message>
        <source>Add a tag, Enter</source>
        <translation>Thêm nhãn, Enter</translation>
    </message>
    <message>
        <source>Remove the tag “%1”</source>
        <translation>Bỏ nhãn “%1”</translation>
    </message>
    <message numerus="yes">
        <source>Show %Ln more</source>
        <comment>tags of a customer</comment>
        <translation>
            <numerusform>Hiện thêm %Ln nhãn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln tags are not shown. Show more</source>
        <translation>
            <numerusform>Còn %Ln nhãn chưa hiện. Hiện thêm</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TagQuestion</name>
    <message>
        <source>Add the tag</source>
        <translation>Gắn nhãn</translation>
    </message>
    <message>
        <source>Remove the tag</source>
        <translation>Bỏ nhãn</translation>
    </message>
    <message numerus="yes">
        <source>Tag %Ln customers</source>
        <comment>a verb</comment>
        <translation>
            <numerusform>Gắn nhãn cho %Ln khách</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove a tag from %Ln customers</source>
        <translation>
            <numerusform>Bỏ nhãn của %Ln khách</numerusform>
        </translation>
    </message>
    <message>
        <source>Tag</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>A tag, old or new</source>
        <translation>Nhãn đã có hoặc nhãn mới</translation>
    </message>
    <message>
        <source>Which tag</source>
        <translation>Nhãn nào</translation>
    </message>
    <message>
        <source>Tags in use</source>
        <translation>Các nhãn đang dùng</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
</context>
<context>
    <name>ui::TemplateChecks</name>
    <message>
        <source>Opens with a greeting, ends with thanks</source>
        <translation>Mở đầu bằng lời chào, kết bằng lời cảm ơn</translation>
    </message>
    <message>
        <source>Opens with a greeting</source>
        <translation>Mở đầu bằng lời chào</translation>
    </message>
    <message>
        <source>Ends with thanks</source>
        <translation>Kết bằng lời cảm ơn</translation>
    </message>
    <message>
        <source>Looking for missing data…</source>
        <translation>Đang xem ai thiếu dữ liệu…</translation>
    </message>
    <message numerus="yes">
        <source>Looking for missing data… %Ln customer(s)</source>
        <translation>
            <numerusform>Đang xem ai thiếu dữ liệu… %Ln khách</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
    <message>
        <source>Enough data for %1 / %2 recipients</source>
        <comment>how many, of all</comment>
        <translation>Đủ dữ liệu cho %1 / %2 người nhận</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) without “%1”</source>
        <comment>a variable</comment>
        <translation>
            <numerusform>%Ln người thiếu “%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: “anh/chị” is used</source>
        <comment>who lacks what</comment>
        <translation>%1: sẽ dùng “anh/chị”</translation>
    </message>
    <message>
        <source>%1: it is left out</source>
        <comment>who lacks what</comment>
        <translation>%1: sẽ được lược bỏ</translation>
    </message>
    <message>
        <source>%1: “%2” is used</source>
        <comment>who lacks what</comment>
        <translation>%1: sẽ dùng “%2”</translation>
    </message>
    <message>
        <source>See</source>
        <comment>the customers meant</comment>
        <translation>Xem</translation>
    </message>
    <message numerus="yes">
        <source>SMS with accents: at most %Ln part(s) to pay for</source>
        <translation>
            <numerusform>SMS có dấu: nhiều nhất %Ln tin phải trả</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove accents: at most %Ln part(s)</source>
        <translation>
            <numerusform>Bỏ dấu: nhiều nhất %Ln tin</numerusform>
        </translation>
    </message>
    <message>
        <source>No customer could receive it yet.</source>
        <translation>Chưa có khách nào có thể nhận.</translation>
    </message>
    <message>
        <source>%1: they receive nothing. Write a replacement, as in {{…|words}}</source>
        <comment>who lacks what</comment>
        <translation>%1: sẽ không nhận được tin. Hãy viết lời thay thế, như {{…|lời thay}}</translation>
    </message>
</context>
<context>
    <name>ui::TemplateEditor</name>
    <message>
        <source>Insert:</source>
        <translation>Chèn:</translation>
    </message>
    <message>
        <source>Insert “%1”</source>
        <comment>a variable</comment>
        <translation>Chèn “%1”</translation>
    </message>
    <message>
        <source>More</source>
        <comment>variables</comment>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>Sub&amp;ject</source>
        <translation>T&amp;iêu đề</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Tiêu đề</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>Nội dung mẫu tin</translation>
    </message>
    <message>
        <source>Write here. {{ or Ctrl+Space offers names, ages, dates…</source>
        <translation>Viết ở đây. Gõ {{ hoặc Ctrl+Space để chèn tên, tuổi, ngày…</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Discard changes</source>
        <translation>Bỏ thay đổi</translation>
    </message>
    <message>
        <source>More fields to insert</source>
        <translation>Thêm các ô tự điền khác</translation>
    </message>
</context>
<context>
    <name>ui::TemplateFilterBar</name>
    <message>
        <source>All occasions</source>
        <translation>Mọi dịp</translation>
    </message>
    <message>
        <source>All channels</source>
        <translation>Mọi kênh</translation>
    </message>
    <message>
        <source>Occasion</source>
        <translation>Dịp</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>Language of the texts: %1</source>
        <translation>Ngôn ngữ của tin: %1</translation>
    </message>
    <message>
        <source>Archived</source>
        <comment>templates put away</comment>
        <translation>Đã lưu trữ</translation>
    </message>
    <message>
        <source>Search templates</source>
        <translation>Tìm mẫu tin</translation>
    </message>
    <message>
        <source>Show all templates</source>
        <translation>Hiện tất cả mẫu</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Lọc</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>Thu hẹp danh sách</translation>
    </message>
    <message>
        <source>The list is narrowed by: %1</source>
        <translation>Đang lọc theo: %1</translation>
    </message>
</context>
<context>
    <name>ui::TemplateHead</name>
    <message>
        <source>Title</source>
        <translation>Tên mẫu</translation>
    </message>
    <message>
        <source>Title of the template</source>
        <translation>Tên của mẫu tin</translation>
    </message>
    <message>
        <source>More</source>
        <comment>things to do</comment>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>More to do with this template</source>
        <translation>Việc khác với mẫu này</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Phiên bản %1</translation>
    </message>
    <message>
        <source>Duplicate…</source>
        <translation>Nhân bản…</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Các phiên bản</translation>
    </message>
    <message>
        <source>Archive</source>
        <translation>Lưu trữ</translation>
    </message>
    <message>
        <source>Purpose: %1</source>
        <translation>Mục đích: %1</translation>
    </message>
    <message>
        <source>Write this for %1 too</source>
        <comment>a channel</comment>
        <translation>Viết thêm cho kênh %1</translation>
    </message>
    <message>
        <source>See what was changed when, and restore an earlier wording</source>
        <translation>Xem đã đổi gì, khi nào, và dùng lại lời cũ</translation>
    </message>
    <message>
        <source>The audience of a template can&apos;t be changed, so that no one is sent the others&apos; words. To say it to the others, duplicate it.</source>
        <translation>Mẫu đã tạo thì không đổi nhóm khách được, để không ai nhận nhầm lời của nhóm kia. Muốn nói với nhóm kia, hãy nhân bản mẫu.</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
</context>
<context>
    <name>ui::TemplateListModel</name>
    <message>
        <source>%1: %2</source>
        <comment>a heading and how many</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Without a title</source>
        <translation>Chưa có tên</translation>
    </message>
    <message>
        <source>Draft</source>
        <comment>not saved yet</comment>
        <translation>Nháp</translation>
    </message>
    <message>
        <source>%1 · to companies</source>
        <comment>channels</comment>
        <translation>%1 · cho công ty</translation>
    </message>
</context>
<context>
    <name>ui::TemplatePreview</name>
    <message>
        <source>%1 / %2</source>
        <comment>place of a customer among all</comment>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>What you write shows here.</source>
        <translation>Điều bạn viết sẽ hiện ở đây.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln part(s), %1/%2</source>
        <comment>SMS: parts, units used of units there</comment>
        <translation>
            <numerusform>%Ln tin, %1/%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln character(s)</source>
        <translation>
            <numerusform>%Ln ký tự</numerusform>
        </translation>
    </message>
    <message>
        <source>Previous customer (Alt+Left)</source>
        <translation>Khách trước (Alt+Trái)</translation>
    </message>
    <message>
        <source>Previous customer</source>
        <translation>Khách trước</translation>
    </message>
    <message>
        <source>Next customer (Alt+Right)</source>
        <translation>Khách sau (Alt+Phải)</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Khách sau</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>day, hour</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>goes out on %1 %2 for %3</source>
        <comment>day of sending, hour, day of the occasion</comment>
        <translation>gửi ngày %1 lúc %2, chúc ngày %3</translation>
    </message>
    <message>
        <source>A company is sent its own text instead: “%1”.</source>
        <comment>title</comment>
        <translation>Công ty sẽ nhận mẫu riêng: “%1”.</translation>
    </message>
    <message>
        <source>A company is not sent this: “%1” is for people.</source>
        <translation>Không gửi mẫu này cho công ty: “%1” là lời cho cá nhân.</translation>
    </message>
    <message>
        <source>A company is sent this text too.</source>
        <translation>Công ty cũng nhận mẫu này.</translation>
    </message>
    <message>
        <source>No customer could receive this text yet.</source>
        <translation>Chưa có khách nào có thể nhận tin này.</translation>
    </message>
    <message>
        <source>Preview as &lt;b&gt;%1&lt;/b&gt;</source>
        <comment>a customer</comment>
        <translation>Xem như &lt;b&gt;%1&lt;/b&gt;</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>channel, day and hour</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>with accents</source>
        <translation>có dấu</translation>
    </message>
    <message>
        <source>without accents</source>
        <translation>không dấu</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <comment>files</comment>
        <translation>Đính kèm: %1</translation>
    </message>
</context>
<context>
    <name>ui::TemplateSource</name>
    <message>
        <source>Template · %1 · %2 · %3</source>
        <comment>audience, channels, language</comment>
        <translation>Mẫu tin · %1 · %2 · %3</translation>
    </message>
</context>
<context>
    <name>ui::TemplateWork</name>
    <message>
        <source>Saved “%1”, version %2</source>
        <comment>title</comment>
        <translation>Đã lưu “%1”, phiên bản %2</translation>
    </message>
    <message>
        <source>New template “%1”</source>
        <comment>title</comment>
        <translation>Đã tạo mẫu “%1”</translation>
    </message>
    <message>
        <source>Archived “%1”</source>
        <comment>title</comment>
        <translation>Đã lưu trữ “%1”</translation>
    </message>
    <message>
        <source>Discarded the unsaved changes to “%1”</source>
        <comment>title</comment>
        <translation>Đã bỏ những thay đổi chưa lưu của “%1”</translation>
    </message>
    <message>
        <source>Someone has saved another version meanwhile. Your words are kept as a draft: compare them with the newest version and save again.</source>
        <translation>Trong lúc đó có người đã lưu một phiên bản khác. Lời của bạn vẫn được giữ ở bản nháp: hãy so với phiên bản mới nhất rồi lưu lại.</translation>
    </message>
    <message>
        <source>Restored “%1”</source>
        <comment>title</comment>
        <translation>Đã khôi phục “%1”</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is used by %Ln greeting rule(s): %2. Choose another template for them in Greetings, or archive it anyway.</source>
        <comment>title, occasions</comment>
        <translation>
            <numerusform>“%1” đang được %Ln quy tắc chúc dùng: %2. Hãy chọn mẫu khác cho các quy tắc đó ở trang Lời chúc, hoặc vẫn lưu trữ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Archive anyway</source>
        <translation>Vẫn lưu trữ</translation>
    </message>
</context>
<context>
    <name>ui::TemplatesPanel</name>
    <message>
        <source>Templates by audience</source>
        <translation>Mẫu tin theo nhóm khách</translation>
    </message>
    <message>
        <source>Write in the template chosen</source>
        <translation>Viết vào mẫu tin đang chọn</translation>
    </message>
</context>
<context>
    <name>ui::TimeField</name>
    <message>
        <source>Type a time of day, such as 8, 830 or 20:15.</source>
        <translation>Hãy gõ giờ, ví dụ 8, 830 hoặc 20:15.</translation>
    </message>
    <message>
        <source>“%1” is not a time of day. Type it as 8, 830 or 20:15.</source>
        <translation>“%1” không phải là giờ. Hãy gõ như 8, 830 hoặc 20:15.</translation>
    </message>
</context>
<context>
    <name>ui::TodayActions</name>
    <message>
        <source>Copy the greeting and open the channel</source>
        <translation>Sao chép lời chúc và mở kênh gửi</translation>
    </message>
    <message>
        <source>Copy the text, or the numbers and texts of those chosen</source>
        <translation>Sao chép lời chúc, hoặc số và lời của những dòng đã chọn</translation>
    </message>
    <message>
        <source>Mark the greeting as sent</source>
        <translation>Ghi là đã gửi lời chúc</translation>
    </message>
    <message>
        <source>Skip the greeting</source>
        <translation>Bỏ qua lời chúc</translation>
    </message>
    <message>
        <source>Edit the greeting for this once</source>
        <translation>Sửa lời chúc cho riêng lần này</translation>
    </message>
    <message>
        <source>Next greeting</source>
        <translation>Lời chúc tiếp theo</translation>
    </message>
</context>
<context>
    <name>ui::TodayMenu</name>
    <message>
        <source>Open the customer</source>
        <translation>Mở hồ sơ khách</translation>
    </message>
    <message>
        <source>Copy and open %1</source>
        <comment>channel</comment>
        <translation>Sao chép và mở %1</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key cap</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Sao chép lời chúc</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Sao chép địa chỉ</translation>
    </message>
    <message>
        <source>Copy the number</source>
        <translation>Sao chép số</translation>
    </message>
    <message>
        <source>Mark sent</source>
        <translation>Đã gửi</translation>
    </message>
    <message>
        <source>Skip</source>
        <comment>no greeting is sent</comment>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Choose the whole group</source>
        <translation>Chọn cả nhóm</translation>
    </message>
    <message numerus="yes">
        <source>Copy %Ln numbers and texts</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>Sao chép %Ln số và lời chúc</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Mark %Ln as sent</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>Đánh dấu %Ln lời chúc đã gửi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Skip %Ln</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>Bỏ qua %Ln lời chúc</numerusform>
        </translation>
    </message>
    <message>
        <source>double click</source>
        <comment>beside a menu entry</comment>
        <translation>nhấp đúp</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Edit just this one</source>
        <translation>Sửa lần này</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <comment>the approval to send it by a program</comment>
        <translation>Bỏ duyệt</translation>
    </message>
</context>
<context>
    <name>ui::TodayModel</name>
    <message numerus="yes">
        <source>Done: %Ln. Enter hides them.</source>
        <comment>head of a group</comment>
        <translation>
            <numerusform>Đã xong: %Ln. Bấm Enter để ẩn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln. Enter shows them.</source>
        <comment>head of a group</comment>
        <translation>
            <numerusform>Đã xong: %Ln. Bấm Enter để xem.</numerusform>
        </translation>
    </message>
    <message>
        <source>Due now</source>
        <comment>head of a group</comment>
        <translation>Bây giờ</translation>
    </message>
    <message>
        <source>Later today</source>
        <comment>head of a group</comment>
        <translation>Lát nữa</translation>
    </message>
    <message>
        <source>Next 7 days</source>
        <comment>head of a group</comment>
        <translation>7 ngày tới</translation>
    </message>
    <message numerus="yes">
        <source>Done · %Ln</source>
        <comment>head of a group: how many</comment>
        <translation>
            <numerusform>Đã xong · %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missed: %Ln. Enter hides them.</source>
        <comment>head of a group</comment>
        <translation>
            <numerusform>Đã lỡ: %Ln. Enter để ẩn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missed: %Ln. Enter shows them.</source>
        <comment>head of a group</comment>
        <translation>
            <numerusform>Đã lỡ: %Ln. Enter để xem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missed · %Ln</source>
        <comment>head of a group: how many</comment>
        <translation>
            <numerusform>Đã lỡ · %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln greetings. Enter hides them.</source>
        <comment>occasion, channel and template</comment>
        <translation>
            <numerusform>%1: %Ln lời chúc. Enter để ẩn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln greetings. Enter shows them.</source>
        <comment>occasion, channel and template</comment>
        <translation>
            <numerusform>%1: %Ln lời chúc. Enter để xem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Missed more than %Ln days ago, and skipped for that. Undo takes one of them back, and it can go late.</source>
        <translation>
            <numerusform>Đã lỡ hơn %Ln ngày nên được bỏ qua. Có thể hoàn tác từng lời chúc để gửi muộn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too late: %Ln. Enter hides them.</source>
        <comment>head of a group</comment>
        <translation>
            <numerusform>Đã quá muộn: %Ln. Enter để ẩn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too late: %Ln. Enter shows them.</source>
        <comment>head of a group</comment>
        <translation>
            <numerusform>Đã quá muộn: %Ln. Enter để xem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Too late · %Ln</source>
        <comment>head of a group: how many</comment>
        <translation>
            <numerusform>Đã quá muộn · %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Going by themselves: %Ln. Enter hides them.</source>
        <comment>head of a group</comment>
        <translation>
            <numerusform>Tự động gửi: %Ln. Bấm Enter để ẩn.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Going by themselves: %Ln. Enter shows them.</source>
        <comment>head of a group</comment>
        <translation>
            <numerusform>Tự động gửi: %Ln. Bấm Enter để hiện.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Going by themselves · %Ln</source>
        <comment>head of a group: how many</comment>
        <translation>
            <numerusform>Tự động gửi · %Ln</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TodayPage</name>
    <message>
        <source>Greetings of the day</source>
        <translation>Lời chúc trong ngày</translation>
    </message>
    <message>
        <source>Export the day</source>
        <translation>Xuất cả ngày</translation>
    </message>
</context>
<context>
    <name>ui::TodayProgress</name>
    <message numerus="yes">
        <source>Looking back at %Ln days that have passed…</source>
        <comment>on which the shop was not opened</comment>
        <translation>
            <numerusform>Đang xem lại %Ln ngày đã qua…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TodayStack</name>
    <message>
        <source>No one to greet today</source>
        <translation>Hôm nay không cần chúc ai</translation>
    </message>
    <message>
        <source>No one in the next seven days either.</source>
        <translation>Bảy ngày tới cũng vậy.</translation>
    </message>
    <message>
        <source>Reading today&apos;s greetings…</source>
        <translation>Đang xem hôm nay chúc những ai…</translation>
    </message>
</context>
<context>
    <name>ui::TodayTop</name>
    <message numerus="yes">
        <source>%Ln greetings to send</source>
        <comment>today</comment>
        <translation>
            <numerusform>%Ln lời chúc cần gửi</numerusform>
        </translation>
    </message>
    <message>
        <source>the first ones are shown; more follow</source>
        <translation>đang hiện phần đầu; gửi xong sẽ có thêm</translation>
    </message>
    <message>
        <source>Sent %1 / %2</source>
        <comment>so many of so many</comment>
        <translation>Đã gửi %1 / %2</translation>
    </message>
    <message>
        <source>%1 · skipped %2</source>
        <comment>sent so many; skipped so many</comment>
        <translation>%1 · bỏ qua %2</translation>
    </message>
    <message>
        <source>Nothing due now. %1</source>
        <comment>what comes next</comment>
        <translation>Lúc này chưa có gì cần gửi. %1</translation>
    </message>
    <message numerus="yes">
        <source>%Ln cannot be sent…</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>%Ln chưa gửi được…</numerusform>
        </translation>
    </message>
    <message>
        <source>Shows who, why, and what can be done about it.</source>
        <translation>Xem là ai, vì sao và cần làm gì.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln go by themselves</source>
        <comment>greetings</comment>
        <translation>
            <numerusform>%Ln tự động gửi</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Approve all: %Ln</source>
        <comment>greetings that a program can send</comment>
        <translation>
            <numerusform>Duyệt gửi tất cả: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Lets the program send them at their hours. It can be undone until they go.</source>
        <translation>Để chương trình tự gửi khi đến giờ. Có thể hoàn tác khi tin chưa gửi.</translation>
    </message>
    <message>
        <source>Goes to what was missed.</source>
        <translation>Đi tới các tin bị lỡ.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln missed</source>
        <comment>messages about which a person is asked</comment>
        <translation>
            <numerusform>%Ln bị lỡ</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TodayWords</name>
    <message>
        <source>%1 birthday</source>
        <comment>45th birthday: the age reached</comment>
        <translation>Sinh nhật %1 tuổi</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Sinh nhật</translation>
    </message>
    <message numerus="yes">
        <source>%Ln years a customer</source>
        <comment>anniversary</comment>
        <translation>
            <numerusform>Tròn %Ln năm là khách hàng</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lunar</source>
        <comment>day/month of the lunar calendar</comment>
        <translation>%1 âm lịch</translation>
    </message>
    <message>
        <source>%1: %2. %3. Sent by %4.</source>
        <comment>name, kind of customer, occasion, channel</comment>
        <translation>%1: %2. %3. Đã gửi qua %4.</translation>
    </message>
    <message>
        <source>%1: %2. %3. Skipped: %4.</source>
        <comment>name, kind of customer, occasion, reason</comment>
        <translation>%1: %2. %3. Đã bỏ qua: %4.</translation>
    </message>
    <message>
        <source>%1: %2. %3. By %4 at %5.</source>
        <comment>name, kind of customer, occasion, channel, hour</comment>
        <translation>%1: %2. %3. Gửi qua %4 lúc %5.</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>occasion, day and number of people</comment>
        <translation>%1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %Ln people</source>
        <comment>a day; people to greet on it</comment>
        <translation>
            <numerusform>%1 · %Ln người</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %1, %2, %Ln people.</source>
        <comment>weekday, occasion</comment>
        <translation>
            <numerusform>Tiếp theo: %1, %2, %Ln người.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %1, %Ln birthdays.</source>
        <comment>weekday</comment>
        <translation>
            <numerusform>Tiếp theo: %1, %Ln sinh nhật.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Next: %Ln greetings at %1</source>
        <comment>hour</comment>
        <translation>
            <numerusform>Tiếp theo: %Ln lời chúc lúc %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. The greetings will be here on that day.</source>
        <comment>day and number of people</comment>
        <translation>%1. Đến ngày đó lời chúc sẽ có sẵn ở đây.</translation>
    </message>
    <message>
        <source>Greetings are waiting</source>
        <translation>Còn lời chúc đang chờ</translation>
    </message>
    <message>
        <source>Choose one in the list.</source>
        <translation>Hãy chọn trong danh sách.</translation>
    </message>
    <message>
        <source>Nothing to send just now</source>
        <translation>Lúc này chưa cần gửi gì</translation>
    </message>
    <message>
        <source>All greeted</source>
        <translation>Đã chúc hết mọi người</translation>
    </message>
    <message>
        <source>Opened %1 · %2</source>
        <comment>hour at which the channel was opened; occasion</comment>
        <translation>Đã mở %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln greetings</source>
        <comment>chosen</comment>
        <translation>
            <numerusform>%Ln lời chúc</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2. %3. Missed on %4, by %5.</source>
        <comment>name, kind of customer, occasion, day, channel</comment>
        <translation>%1: %2. %3. Đã lỡ ngày %4, qua %5.</translation>
    </message>
    <message>
        <source>No one to greet today</source>
        <translation>Hôm nay không cần chúc ai</translation>
    </message>
    <message>
        <source>prospects</source>
        <comment>behind an occasion, in little room</comment>
        <translation>tiềm năng</translation>
    </message>
    <message>
        <source>Copied %1 · %2</source>
        <comment>hour at which the text was copied; occasion</comment>
        <translation>Đã sao chép %1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln too late</source>
        <comment>greetings of earlier days</comment>
        <translation>
            <numerusform>%Ln đã quá muộn</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing left to send today</source>
        <translation>Hôm nay không còn gì phải gửi</translation>
    </message>
    <message>
        <source>%1 has refused this channel: do not send it.</source>
        <comment>name</comment>
        <translation>%1 đã từ chối kênh này: xin đừng gửi.</translation>
    </message>
    <message>
        <source>%1 has asked that their data is not used: do not send it.</source>
        <comment>name</comment>
        <translation>%1 đã xin hạn chế dùng dữ liệu: xin đừng gửi.</translation>
    </message>
    <message>
        <source>%1: who had this number or address asked to be erased, do not send it.</source>
        <comment>name</comment>
        <translation>%1: chủ của số hoặc địa chỉ này đã xin xóa dữ liệu, xin đừng gửi.</translation>
    </message>
    <message>
        <source>By itself %1 · %2</source>
        <comment>hour at which a program sends it; occasion</comment>
        <translation>Tự động %1 · %2</translation>
    </message>
    <message>
        <source>It goes by itself as soon as it can.</source>
        <comment>a greeting</comment>
        <translation>Lời chúc này sẽ tự động gửi ngay khi có thể.</translation>
    </message>
    <message>
        <source>It goes by itself at %1.</source>
        <comment>a greeting; hour</comment>
        <translation>Lời chúc này sẽ tự động gửi lúc %1.</translation>
    </message>
    <message>
        <source>Nothing to send by hand</source>
        <translation>Không còn lời chúc nào phải gửi tay</translation>
    </message>
    <message numerus="yes">
        <source>%Ln greetings go by themselves.</source>
        <translation>
            <numerusform>%Ln lời chúc sẽ tự động gửi.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was missed, and goes once you have answered under “While you were away”.</source>
        <comment>a greeting that a program was to send</comment>
        <translation>Tin này bị lỡ, và chỉ gửi khi bạn đã trả lời ở mục “Trong lúc bạn vắng mặt”.</translation>
    </message>
    <message>
        <source>Not copied, because it must not be sent to %1: %2.</source>
        <comment>name; reason</comment>
        <translation>Chưa sao chép, vì không được gửi cho %1: %2.</translation>
    </message>
    <message numerus="yes">
        <source>Next: %1, %Ln greetings.</source>
        <comment>weekday</comment>
        <translation>
            <numerusform>Tiếp theo: %1, %Ln lời chúc.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln messages missed</source>
        <translation>
            <numerusform>%Ln tin bị lỡ</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to send late</source>
        <comment>greetings of earlier days, as a person has answered</comment>
        <translation>
            <numerusform>%Ln lời chúc sẽ gửi muộn</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::TrayMenu</name>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Resume sending</source>
        <translation>Gửi tiếp</translation>
    </message>
    <message>
        <source>Pause sending</source>
        <translation>Tạm dừng gửi</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Thoát</translation>
    </message>
    <message>
        <source>Sending is paused.</source>
        <translation>Đã tạm dừng gửi.</translation>
    </message>
    <message>
        <source>Sending goes on.</source>
        <translation>Đã gửi tiếp.</translation>
    </message>
</context>
<context>
    <name>ui::TrayStay</name>
    <message numerus="yes">
        <source>%Ln approved messages are to go later today. They go only while the program runs: it can stay in the tray. To quit, close the window again.</source>
        <translation>
            <numerusform>Hôm nay còn %Ln tin đã duyệt chờ đến giờ gửi. Tin chỉ được gửi khi phần mềm đang chạy; có thể để phần mềm ở khay hệ thống. Muốn thoát, hãy đóng cửa sổ lần nữa.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay in the tray</source>
        <translation>Để ở khay hệ thống</translation>
    </message>
    <message>
        <source>This desktop has no tray, so the window is open.</source>
        <translation>Màn hình này không có khay hệ thống nên cửa sổ được mở.</translation>
    </message>
</context>
<context>
    <name>ui::UndoHistory</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Undo the last change</source>
        <translation>Hoàn tác việc vừa làm</translation>
    </message>
    <message>
        <source>Redo what was undone</source>
        <translation>Làm lại việc vừa hoàn tác</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <comment>%1: what had been done</comment>
        <translation>Đã hoàn tác: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Không có gì để hoàn tác.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Không có gì để làm lại.</translation>
    </message>
</context>
<context>
    <name>ui::UnseenMailsPanel</name>
    <message>
        <source>I have looked</source>
        <translation>Tôi đã xem</translation>
    </message>
    <message>
        <source>I have looked into the mailbox of %1</source>
        <comment>account</comment>
        <translation>Tôi đã xem hộp thư của %1</translation>
    </message>
    <message>
        <source>The mails count as seen.</source>
        <translation>Các thư này được tính là đã xem.</translation>
    </message>
</context>
<context>
    <name>ui::UntimelyList</name>
    <message>
        <source>Reworded: %1</source>
        <comment>title of a template</comment>
        <translation>Đã đổi lời: %1</translation>
    </message>
    <message numerus="yes">
        <source>“%1” (%2, %3) speaks of today, but goes out %Ln day(s) before.</source>
        <comment>title, channel, audience</comment>
        <translation>
            <numerusform>“%1” (%2, %3) nói về chính ngày gửi, nhưng lại gửi trước %Ln ngày.</numerusform>
        </translation>
    </message>
    <message>
        <source>Use “%1”</source>
        <comment>title of another template</comment>
        <translation>Dùng “%1”</translation>
    </message>
    <message>
        <source>Proposed wording: “%1”</source>
        <comment>text of a message</comment>
        <translation>Lời đề nghị: “%1”</translation>
    </message>
    <message>
        <source>Proposed wording, as %1 would get it: “%2”</source>
        <comment>customer; text of a message</comment>
        <translation>Lời đề nghị, như %1 sẽ nhận được: “%2”</translation>
    </message>
    <message>
        <source>Use this wording</source>
        <translation>Dùng lời này</translation>
    </message>
</context>
<context>
    <name>ui::UpdatePage</name>
    <message>
        <source>The shop is being brought up to date</source>
        <translation>Đang nâng cấp dữ liệu cửa hàng</translation>
    </message>
    <message>
        <source>Step %1 of %2</source>
        <translation>Bước %1 trên %2</translation>
    </message>
    <message>
        <source>An older version of the program made this file. A copy of it is kept beside it. With many customers this takes a few minutes. If you cancel, the file stays as it was.</source>
        <translation>Tệp này do phiên bản cũ của chương trình tạo ra. Một bản sao được giữ lại bên cạnh. Nếu có nhiều khách, việc này mất vài phút. Nếu hủy, tệp vẫn như cũ.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Đang hủy…</translation>
    </message>
</context>
<context>
    <name>ui::VersionPanel</name>
    <message>
        <source>Version %1, in use</source>
        <translation>Phiên bản %1, đang dùng</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Phiên bản %1</translation>
    </message>
    <message>
        <source>The first wording</source>
        <translation>Lời đầu tiên</translation>
    </message>
    <message>
        <source>Versions of “%1”</source>
        <comment>title</comment>
        <translation>Các phiên bản của “%1”</translation>
    </message>
    <message>
        <source>Versions, the newest first</source>
        <translation>Các phiên bản, mới nhất trước</translation>
    </message>
    <message>
        <source>What this version changed</source>
        <translation>Phiên bản này đã đổi gì</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>Dùng lại phiên bản này</translation>
    </message>
    <message>
        <source>Back to the text</source>
        <translation>Về nội dung</translation>
    </message>
    <message>
        <source>Against version %1: [+ added +], [− removed −]</source>
        <translation>So với phiên bản %1: [+ thêm +], [− bỏ −]</translation>
    </message>
    <message>
        <source>%1, or else %2</source>
        <comment>a field, and what stands in for it</comment>
        <translation>%1, không có thì %2</translation>
    </message>
</context>
<context>
    <name>ui::import_words</name>
    <message>
        <source>Leave out</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Customer code</source>
        <translation>Mã khách hàng</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Family name</source>
        <translation>Họ</translation>
    </message>
    <message>
        <source>Middle name</source>
        <translation>Tên đệm</translation>
    </message>
    <message>
        <source>Given name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Another phone</source>
        <translation>Điện thoại khác</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Zalo</source>
        <translation>Zalo</translation>
    </message>
    <message>
        <source>Facebook</source>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Trang web</translation>
    </message>
    <message>
        <source>Birthday</source>
        <translation>Sinh nhật</translation>
    </message>
    <message>
        <source>Birthday&apos;s calendar</source>
        <translation>Lịch của sinh nhật</translation>
    </message>
    <message>
        <source>Lunar birthday</source>
        <translation>Sinh nhật âm lịch</translation>
    </message>
    <message>
        <source>Year of birth</source>
        <translation>Năm sinh</translation>
    </message>
    <message>
        <source>Province or city</source>
        <translation>Tỉnh, thành phố</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>Nghề nghiệp</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Form of address</source>
        <translation>Cách xưng hô</translation>
    </message>
    <message>
        <source>Customer since</source>
        <translation>Là khách từ</translation>
    </message>
    <message>
        <source>Person or company</source>
        <translation>Cá nhân hay công ty</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>Đồng ý nhận tin</translation>
    </message>
    <message>
        <source>the row has neither a name nor a way to reach anyone</source>
        <translation>dòng không có tên, cũng không có cách liên lạc</translation>
    </message>
    <message>
        <source>this is not a phone number</source>
        <translation>đây không phải số điện thoại</translation>
    </message>
    <message>
        <source>this is not an e-mail address</source>
        <translation>đây không phải địa chỉ e-mail</translation>
    </message>
    <message>
        <source>write Nữ, Nam or khác (F, M or other)</source>
        <translation>hãy ghi Nữ, Nam hoặc khác (F, M hoặc other)</translation>
    </message>
    <message>
        <source>no such stage; write one as the customer list shows it</source>
        <translation>không có giai đoạn này; hãy ghi như trong danh sách khách hàng</translation>
    </message>
    <message>
        <source>write dương or âm (solar or lunar)</source>
        <translation>hãy ghi dương hoặc âm (solar hoặc lunar)</translation>
    </message>
    <message>
        <source>write cá nhân or công ty (person or company)</source>
        <translation>hãy ghi cá nhân hoặc công ty (person hoặc company)</translation>
    </message>
    <message>
        <source>this is not a date; write day/month/year</source>
        <translation>đây không phải ngày; hãy ghi ngày/tháng/năm</translation>
    </message>
    <message>
        <source>write a year of four digits</source>
        <translation>hãy ghi năm đủ bốn chữ số</translation>
    </message>
    <message>
        <source>the birthday has another year</source>
        <translation>ngày sinh ghi một năm khác</translation>
    </message>
    <message>
        <source>there is no digit in this phone number</source>
        <translation>số điện thoại này không có chữ số nào</translation>
    </message>
    <message>
        <source>there is a letter in this phone number</source>
        <translation>số điện thoại này có lẫn chữ cái</translation>
    </message>
    <message>
        <source>the spreadsheet has cut digits off; format the column as text</source>
        <translation>bảng tính đã làm mất chữ số; hãy định dạng cột là văn bản</translation>
    </message>
    <message>
        <source>this phone number is too short</source>
        <translation>số điện thoại này quá ngắn</translation>
    </message>
    <message>
        <source>this phone number is too long</source>
        <translation>số điện thoại này quá dài</translation>
    </message>
    <message>
        <source>no country has this code</source>
        <translation>không nước nào có mã này</translation>
    </message>
    <message>
        <source>one of the phone numbers in this cell is wrong</source>
        <translation>một trong các số điện thoại ở ô này bị sai</translation>
    </message>
    <message>
        <source>the month stands first; write day/month/year</source>
        <translation>tháng đứng trước; hãy ghi ngày/tháng/năm</translation>
    </message>
    <message>
        <source>there is no such day</source>
        <translation>không có ngày này</translation>
    </message>
    <message>
        <source>the year is not between 1900 and 2100</source>
        <translation>năm không nằm trong khoảng 1900 đến 2100</translation>
    </message>
    <message>
        <source>this day is still to come</source>
        <translation>ngày này chưa đến</translation>
    </message>
    <message>
        <source>a spreadsheet&apos;s day number; format the column as a date</source>
        <translation>đây là số ngày của bảng tính; hãy định dạng cột là ngày</translation>
    </message>
    <message>
        <source>a birthday has no time of day</source>
        <translation>ngày sinh không kèm giờ</translation>
    </message>
    <message>
        <source>the date and the calendar column disagree</source>
        <translation>ngày và cột lịch không khớp nhau</translation>
    </message>
    <message>
        <source>comma</source>
        <comment>separator of a CSV file</comment>
        <translation>dấu phẩy</translation>
    </message>
    <message>
        <source>semicolon</source>
        <comment>separator of a CSV file</comment>
        <translation>dấu chấm phẩy</translation>
    </message>
    <message>
        <source>tab</source>
        <comment>separator of a CSV file</comment>
        <translation>tab</translation>
    </message>
    <message>
        <source>by its heading</source>
        <comment>how the field of a column was recognised</comment>
        <translation>theo tên cột</translation>
    </message>
    <message>
        <source>guessed from its cells, please check</source>
        <translation>đoán theo nội dung, hãy xem lại</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>không nhận ra</translation>
    </message>
    <message>
        <source>The file is no longer there</source>
        <translation>Tệp không còn ở đó</translation>
    </message>
    <message>
        <source>This is a folder</source>
        <translation>Đây là thư mục</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>Không đọc được tệp</translation>
    </message>
    <message>
        <source>This is a document, not a list</source>
        <translation>Đây là văn bản, không phải danh sách</translation>
    </message>
    <message>
        <source>This is a picture, not a list</source>
        <translation>Đây là ảnh, không phải danh sách</translation>
    </message>
    <message>
        <source>This is not a text file</source>
        <translation>Đây không phải tệp văn bản</translation>
    </message>
    <message>
        <source>The letters of this file cannot be read</source>
        <translation>Không đọc được chữ trong tệp này</translation>
    </message>
    <message>
        <source>The list breaks off</source>
        <translation>Danh sách bị đứt đoạn</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Đã dừng</translation>
    </message>
    <message>
        <source>%1 has been moved or deleted, or its drive was taken out. Choose it again where it is now.</source>
        <translation>%1 đã bị chuyển đi, bị xóa hoặc ổ đĩa đã được rút ra. Hãy chọn lại tệp ở chỗ hiện nay.</translation>
    </message>
    <message>
        <source>%1 has no rows below its headings. Look whether you saved the right sheet.</source>
        <translation>%1 không có dòng nào dưới tên cột. Hãy xem bạn đã lưu đúng trang tính chưa.</translation>
    </message>
    <message>
        <source>%1 shows a list but holds no text. Ask whoever made it for the file itself.</source>
        <translation>%1 chỉ là ảnh chụp, không chứa chữ. Hãy xin tệp gốc từ người đã lập danh sách.</translation>
    </message>
    <message>
        <source>%1 was made by a program whose files cannot be read here. Export the list from it as CSV.</source>
        <translation>%1 do một chương trình khác tạo ra, ở đây không đọc được. Hãy xuất danh sách từ chương trình đó dạng CSV.</translation>
    </message>
    <message>
        <source>%1 was saved in an old encoding (line %2). Open it where it was made, choose “Save as”, then “CSV UTF-8”.</source>
        <translation>%1 được lưu bằng bảng mã cũ (dòng %2). Hãy mở ở chương trình đã tạo ra tệp, chọn “Lưu dưới dạng (Save As)”, rồi “CSV UTF-8”.</translation>
    </message>
    <message>
        <source>Nothing was read. Choose the file again to go on.</source>
        <translation>Chưa đọc gì cả. Hãy chọn lại tệp để tiếp tục.</translation>
    </message>
    <message>
        <source>No column holds the name. Choose “Full name” for one of them.</source>
        <translation>Chưa có cột nào là tên. Hãy chọn “Họ và tên” cho một cột.</translation>
    </message>
    <message>
        <source>Another column is “%1” already; leave one of the two out.</source>
        <translation>Đã có cột khác là “%1”; hãy bỏ qua một trong hai.</translation>
    </message>
    <message>
        <source>%1 “%2”: %3</source>
        <comment>column, cell, what is wrong with it</comment>
        <translation>%1 “%2”: %3</translation>
    </message>
    <message>
        <source>New</source>
        <comment>what an import makes of a row</comment>
        <translation>Mới</translation>
    </message>
    <message>
        <source>Update</source>
        <comment>what an import makes of a row</comment>
        <translation>Cập nhật</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <comment>what an import makes of a row</comment>
        <translation>Không đổi</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <comment>what an import makes of a row</comment>
        <translation>Trùng</translation>
    </message>
    <message>
        <source>Problem</source>
        <comment>what an import makes of a row</comment>
        <translation>Lỗi</translation>
    </message>
    <message>
        <source>code</source>
        <translation>mã</translation>
    </message>
    <message>
        <source>name</source>
        <translation>tên</translation>
    </message>
    <message>
        <source>person or company</source>
        <translation>cá nhân hay công ty</translation>
    </message>
    <message>
        <source>gender</source>
        <translation>giới tính</translation>
    </message>
    <message>
        <source>form of address</source>
        <translation>cách xưng hô</translation>
    </message>
    <message>
        <source>stage</source>
        <translation>giai đoạn</translation>
    </message>
    <message>
        <source>birthday</source>
        <translation>sinh nhật</translation>
    </message>
    <message>
        <source>province</source>
        <translation>tỉnh thành</translation>
    </message>
    <message>
        <source>occupation</source>
        <translation>nghề nghiệp</translation>
    </message>
    <message>
        <source>note</source>
        <translation>ghi chú</translation>
    </message>
    <message>
        <source>customer since</source>
        <translation>ngày thành khách</translation>
    </message>
    <message>
        <source>back from the bin</source>
        <translation>khôi phục từ thùng rác</translation>
    </message>
    <message>
        <source>tags</source>
        <translation>nhãn</translation>
    </message>
    <message>
        <source>phone and e-mail</source>
        <translation>điện thoại, e-mail</translation>
    </message>
    <message>
        <source>a list without a name</source>
        <translation>danh sách không tên</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 new, %4 updated</source>
        <comment>file, time, customers</comment>
        <translation>%1 · %2 · %3 khách mới, %4 cập nhật</translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): written to since.</source>
        <translation>
            <numerusform>%n khách được giữ lại vì đã được nhắn tin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): in contact since.</source>
        <translation>
            <numerusform>%n khách được giữ lại vì đã có liên hệ.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): consent recorded since.</source>
        <translation>
            <numerusform>%n khách được giữ lại vì đã ghi nhận đồng ý nhận tin.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n stay(s): edited since.</source>
        <translation>
            <numerusform>%n khách được giữ lại vì đã được sửa.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n keep(s) what was changed again since.</source>
        <translation>
            <numerusform>%n khách giữ những gì đã sửa lại sau đó.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is the shop itself, not a list</source>
        <translation>Đây là tệp của chính cửa hàng, không phải danh sách</translation>
    </message>
    <message>
        <source>%1 belongs to the open shop. To take customers from another shop, export them there as CSV.</source>
        <translation>%1 thuộc về cửa hàng đang mở. Muốn lấy khách từ cửa hàng khác, hãy xuất ra CSV ở đó.</translation>
    </message>
    <message>
        <source>Month of birth</source>
        <translation>Tháng sinh</translation>
    </message>
    <message>
        <source>Day of birth</source>
        <translation>Ngày trong tháng sinh</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Công ty</translation>
    </message>
    <message>
        <source>no number starts like this</source>
        <translation>không có số nào bắt đầu như vậy</translation>
    </message>
    <message>
        <source>this is neither yes nor no</source>
        <translation>không phải có hay không</translation>
    </message>
    <message>
        <source>too many tags, or too long ones; the others are kept</source>
        <translation>quá nhiều nhãn hoặc nhãn quá dài; các nhãn khác được giữ</translation>
    </message>
    <message>
        <source>too long; only the beginning is kept</source>
        <translation>quá dài; chỉ giữ phần đầu</translation>
    </message>
    <message>
        <source>chosen by you</source>
        <translation>bạn chọn</translation>
    </message>
    <message>
        <source>Someone else?</source>
        <comment>what an import makes of a row</comment>
        <translation>Người khác?</translation>
    </message>
    <message>
        <source>this is a short code, not anyone&apos;s number</source>
        <translation>đây là đầu số ngắn, không phải số của ai</translation>
    </message>
    <message>
        <source>%1 may belong to someone else, or another program holds it. Copy it to a folder of your own and choose the copy.</source>
        <translation>%1 có thể thuộc về người khác hoặc đang bị chương trình khác giữ. Hãy sao chép vào thư mục của bạn rồi chọn bản sao đó.</translation>
    </message>
    <message>
        <source>There is no one in this list</source>
        <translation>Danh sách này không có ai</translation>
    </message>
    <message>
        <source>Something is wrong in line %2 of %1: a quotation mark may be missing at the end of a cell. Fix that line and choose the file again.</source>
        <translation>Dòng %2 của %1 có gì đó sai: có thể thiếu dấu ngoặc kép ở cuối ô. Hãy sửa dòng đó rồi chọn lại tệp.</translation>
    </message>
    <message>
        <source>This import cannot be undone: “%1” was imported later and touched the same customers. Undo that import first.</source>
        <translation>Không hoàn tác được lần nhập này: “%1” được nhập sau và đã đụng đến cùng những khách hàng ấy. Hãy hoàn tác lần nhập đó trước.</translation>
    </message>
    <message>
        <source>Nothing could be undone.</source>
        <translation>Không hoàn tác được gì.</translation>
    </message>
    <message>
        <source>Import undone: %1 removed, %2 as before.</source>
        <comment>numbers of customers</comment>
        <translation>Đã hoàn tác lần nhập: gỡ %1 khách, %2 khách trở lại như trước.</translation>
    </message>
    <message>
        <source>all messages</source>
        <comment>what somebody refuses</comment>
        <translation>mọi tin nhắn</translation>
    </message>
    <message>
        <source>%1: %2 removed, %3 as before.</source>
        <comment>file; numbers of customers</comment>
        <translation>%1: gỡ %2 khách, %3 khách trở lại như trước.</translation>
    </message>
    <message>
        <source>street address</source>
        <translation>địa chỉ</translation>
    </message>
    <message>
        <source>The list changed while it was read</source>
        <translation>Danh sách bị thay đổi trong lúc đọc</translation>
    </message>
    <message>
        <source>Another program is still writing %1. Wait until it has finished, close it there, and choose the file again.</source>
        <translation>Một chương trình khác đang ghi %1. Hãy chờ ghi xong, đóng tệp ở chương trình đó rồi chọn lại tệp.</translation>
    </message>
    <message>
        <source>the row has more cells than the list has columns; in a CSV file, put quotes around a cell that holds the separator</source>
        <translation>dòng có nhiều ô hơn số cột của danh sách; trong tệp CSV, hãy đặt ô có chứa dấu ngăn trong dấu ngoặc kép</translation>
    </message>
    <message>
        <source>Open %1 and choose the list in it.</source>
        <translation>Hãy mở %1 rồi chọn danh sách trong đó.</translation>
    </message>
    <message>
        <source>This kind of spreadsheet cannot be read</source>
        <translation>Không đọc được loại bảng tính này</translation>
    </message>
    <message>
        <source>Open %1 in Excel or LibreOffice, remove its password if it has one, choose “Save as”, then “Excel workbook (.xlsx)”, and bring that file here.</source>
        <translation>Hãy mở %1 bằng Excel hoặc LibreOffice, bỏ mật khẩu nếu có, chọn “Lưu dưới dạng (Save As)”, rồi “Sổ làm việc Excel (.xlsx)”, và đưa tệp đó vào đây.</translation>
    </message>
    <message>
        <source>The workbook is damaged</source>
        <translation>Tệp Excel bị hỏng</translation>
    </message>
    <message>
        <source>%1 is cut off or damaged. Open it in Excel or LibreOffice and save it again, or copy it again from where it came.</source>
        <translation>%1 bị cắt ngang hoặc bị hỏng. Hãy mở tệp bằng Excel hoặc LibreOffice rồi lưu lại, hoặc sao chép lại tệp từ nơi đã lấy.</translation>
    </message>
    <message>
        <source>The workbook is far too large</source>
        <translation>Tệp Excel quá lớn</translation>
    </message>
    <message>
        <source>%1 holds more than any list, as harmful files do. If it is yours, open it in Excel or LibreOffice and save the sheet with the customers as “CSV UTF-8”.</source>
        <translation>%1 chứa nhiều hơn mọi danh sách, như những tệp gây hại. Nếu là tệp của bạn, hãy mở bằng Excel hoặc LibreOffice và lưu trang tính có khách hàng dưới dạng “CSV UTF-8”.</translation>
    </message>
    <message>
        <source>The workbook refers to something outside itself</source>
        <translation>Tệp Excel trỏ đến nội dung bên ngoài</translation>
    </message>
    <message>
        <source>%1 may be harmful; nothing was imported. If it is yours, open it in Excel or LibreOffice and save the sheet with the customers as “CSV UTF-8”.</source>
        <translation>%1 có thể gây hại; chưa nhập gì cả. Nếu là tệp của bạn, hãy mở bằng Excel hoặc LibreOffice và lưu trang tính có khách hàng dưới dạng “CSV UTF-8”.</translation>
    </message>
    <message>
        <source>Copy the table of %1 into a spreadsheet, save it, and bring that file here.</source>
        <translation>Hãy sao chép bảng trong %1 vào bảng tính, lưu lại, rồi đưa tệp đó vào đây.</translation>
    </message>
    <message numerus="yes">
        <source>sheet “%1”, the first of %n that holds something</source>
        <translation>
            <numerusform>trang tính “%1”, trang đầu tiên có dữ liệu trong %n trang</numerusform>
        </translation>
    </message>
    <message>
        <source>sheet “%1”</source>
        <translation>trang tính “%1”</translation>
    </message>
    <message>
        <source>separated by %1</source>
        <translation>ngăn bằng %1</translation>
    </message>
    <message>
        <source>An address card cannot be read</source>
        <translation>Không đọc được một danh thiếp</translation>
    </message>
    <message>
        <source>Something is wrong in line %2 of %1: a card breaks off there, or its letters are damaged. Export the cards again from your phone or address book, as vCard 3.0.</source>
        <translation>Có lỗi ở dòng %2 của %1: danh thiếp bị cắt ngang hoặc chữ bị hỏng. Hãy xuất lại danh bạ từ điện thoại hay sổ địa chỉ, dạng vCard 3.0.</translation>
    </message>
    <message>
        <source>the code belongs to a customer with another name and phone</source>
        <translation>mã này thuộc về một khách khác tên, khác số điện thoại</translation>
    </message>
    <message>
        <source>Other contact</source>
        <translation>Liên hệ khác</translation>
    </message>
    <message>
        <source>Personal days</source>
        <translation>Ngày riêng</translation>
    </message>
    <message>
        <source>Wedding day</source>
        <translation>Ngày cưới</translation>
    </message>
    <message>
        <source>Founding day</source>
        <translation>Ngày thành lập</translation>
    </message>
    <message>
        <source>Preferred channel</source>
        <translation>Kênh ưa thích</translation>
    </message>
    <message>
        <source>Preferred hour</source>
        <translation>Giờ ưa thích</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Ảnh</translation>
    </message>
    <message>
        <source>When it was</source>
        <translation>Thời điểm</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>Receipt number</source>
        <translation>Số hóa đơn</translation>
    </message>
    <message>
        <source>Amount of the receipt</source>
        <translation>Tổng tiền hóa đơn</translation>
    </message>
    <message>
        <source>Amount of a line</source>
        <translation>Thành tiền từng dòng</translation>
    </message>
    <message>
        <source>Kind of contact</source>
        <translation>Loại liên hệ</translation>
    </message>
    <message>
        <source>Who contacted whom</source>
        <translation>Chiều liên hệ</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>Kênh</translation>
    </message>
    <message>
        <source>State of the receipt</source>
        <translation>Trạng thái hóa đơn</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Điểm đánh giá</translation>
    </message>
    <message>
        <source>More, for the note</source>
        <translation>Chi tiết, đưa vào ghi chú</translation>
    </message>
    <message>
        <source>a line holds no day; write it as an export does, such as “wedding: 2010-05-12”</source>
        <translation>có dòng không phải là ngày; hãy viết như tệp xuất ra, ví dụ “wedding: 2010-05-12”</translation>
    </message>
    <message>
        <source>write phone, sms, email, zalo or facebook</source>
        <translation>hãy viết điện thoại, SMS, e-mail, Zalo hoặc Facebook</translation>
    </message>
    <message>
        <source>this is no JPEG picture of at most 40 kB</source>
        <translation>đây không phải ảnh JPEG tối đa 40 kB</translation>
    </message>
    <message>
        <source>write an hour of the day, such as 19:30</source>
        <translation>hãy viết giờ trong ngày, ví dụ 19:30</translation>
    </message>
    <message>
        <source>the row does not say when it was</source>
        <translation>dòng này không ghi thời điểm</translation>
    </message>
    <message>
        <source>this is not an amount in đồng; write 1.250.000</source>
        <translation>đây không phải số tiền đồng; hãy viết 1.250.000</translation>
    </message>
    <message>
        <source>this is more than one purchase can be</source>
        <translation>số tiền này quá lớn cho một lần mua</translation>
    </message>
    <message>
        <source>write 0 to 10, or 4/5</source>
        <translation>hãy viết từ 0 đến 10, hoặc 4/5</translation>
    </message>
    <message>
        <source>the row has no customer code, phone or e-mail</source>
        <translation>dòng này không có mã khách, điện thoại hay e-mail</translation>
    </message>
    <message>
        <source>no customer has this code, phone or e-mail</source>
        <translation>không khách nào có mã, điện thoại hay e-mail này</translation>
    </message>
    <message>
        <source>this customer was deleted; restore them first</source>
        <translation>khách này đã bị xóa; hãy khôi phục trước</translation>
    </message>
    <message>
        <source>several customers share this; give the customer code</source>
        <translation>nhiều khách dùng chung; hãy ghi mã khách</translation>
    </message>
    <message>
        <source>this number was imported before, of another customer and another day</source>
        <translation>số này đã nhập trước đây, của khách khác và ngày khác</translation>
    </message>
    <message>
        <source>No column says whose it is. Choose “Phone”, “E-mail” or “Customer code” for one of them.</source>
        <translation>Không cột nào cho biết là của ai. Hãy chọn “Điện thoại”, “E-mail” hoặc “Mã khách hàng” cho một cột.</translation>
    </message>
    <message>
        <source>No column says when it was. Choose “When it was” for one of them.</source>
        <translation>Không cột nào cho biết thời điểm. Hãy chọn “Thời điểm” cho một cột.</translation>
    </message>
    <message>
        <source>No purchase</source>
        <comment>what an import makes of a row</comment>
        <translation>Không tính mua</translation>
    </message>
    <message>
        <source>personal days</source>
        <translation>ngày riêng</translation>
    </message>
    <message>
        <source>preferred channel</source>
        <translation>kênh ưa thích</translation>
    </message>
    <message>
        <source>preferred hour</source>
        <translation>giờ ưa thích</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) removed.</source>
        <comment>purchases and calls of an import</comment>
        <translation>
            <numerusform>Đã gỡ %Ln lần liên hệ.</numerusform>
        </translation>
    </message>
    <message>
        <source>Left out</source>
        <comment>what an import makes of a row</comment>
        <translation>Bỏ qua</translation>
    </message>
    <message numerus="yes">
        <source>Record %Ln purchase(s)</source>
        <translation>
            <numerusform>Ghi %Ln lần mua</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Record %Ln contact(s)</source>
        <comment>purchases and calls</comment>
        <translation>
            <numerusform>Ghi %Ln lần liên hệ</numerusform>
        </translation>
    </message>
    <message>
        <source>Purchases so far</source>
        <translation>Tổng mua từ trước đến nay</translation>
    </message>
    <message>
        <source>Relations</source>
        <translation>Quan hệ</translation>
    </message>
    <message>
        <source>write it as an export does, such as “spouse: Trần Lan [KH7]”, with the code or the phone</source>
        <translation>hãy viết như tệp xuất ra, ví dụ “Vợ, chồng: Trần Lan [KH7]”, kèm mã hoặc số điện thoại</translation>
    </message>
    <message>
        <source>this is the address of a picture; save the picture in the card</source>
        <translation>đây là địa chỉ của ảnh; hãy lưu chính tấm ảnh vào danh thiếp</translation>
    </message>
    <message>
        <source>this picture is larger than 40 kB, or cut off</source>
        <translation>ảnh lớn hơn 40 kB hoặc bị cắt cụt</translation>
    </message>
    <message>
        <source>no province or city has this name; it is kept as written</source>
        <translation>không có tỉnh, thành nào tên này; vẫn giữ như đã viết</translation>
    </message>
    <message>
        <source>Same receipt</source>
        <comment>what an import makes of a row</comment>
        <translation>Cùng hóa đơn</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln purchase(s) recorded.</source>
        <comment>file; purchases</comment>
        <translation>
            <numerusform>%1: đã ghi %Ln lần mua.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln contact(s) recorded.</source>
        <comment>file; purchases and calls</comment>
        <translation>
            <numerusform>%1: đã ghi %Ln lần liên hệ.</numerusform>
        </translation>
    </message>
    <message>
        <source>This is not a workbook</source>
        <translation>Đây không phải tệp Excel</translation>
    </message>
    <message>
        <source>%1 is named like an Excel workbook but holds something else. Open it where it was made and save it again, or rename it to .csv if it is a CSV file.</source>
        <translation>%1 mang tên tệp Excel nhưng bên trong là thứ khác. Hãy mở tệp ở chương trình đã tạo ra nó rồi lưu lại, hoặc đổi đuôi thành .csv nếu đó là tệp CSV.</translation>
    </message>
    <message>
        <source>There is no address card in this file</source>
        <translation>Trong tệp này không có danh thiếp nào</translation>
    </message>
    <message>
        <source>%1 is empty. Export the contacts again from your phone or address book, as vCard 3.0.</source>
        <translation>%1 rỗng. Hãy xuất lại danh bạ từ điện thoại hay sổ địa chỉ, theo dạng vCard 3.0.</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %Ln purchase(s)</source>
        <comment>file, time, purchases of an import</comment>
        <translation>
            <numerusform>%1 · %2 · %Ln lần mua</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 · %2 · %Ln contact(s)</source>
        <comment>file, time, purchases and calls of an import</comment>
        <translation>
            <numerusform>%1 · %2 · %Ln lần liên hệ</numerusform>
        </translation>
    </message>
    <message>
        <source>line %1, “%2”: are its letters right? If not, save the list as CSV UTF-8</source>
        <comment>the encoding of a list is doubtful</comment>
        <translation>dòng %1, “%2”: chữ có đúng không? Nếu sai, hãy lưu danh sách dạng CSV UTF-8</translation>
    </message>
    <message>
        <source>a quotation mark is opened here and not closed; add the missing one</source>
        <translation>có dấu ngoặc kép mở mà không đóng; hãy thêm dấu còn thiếu</translation>
    </message>
    <message>
        <source>the quotation marks hold lines that look like rows; look whether one is missing</source>
        <translation>trong dấu ngoặc kép có những dòng giống dòng của danh sách; hãy xem có thiếu dấu ngoặc nào không</translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <comment>a customer&apos;s name; of a list</comment>
        <translation>%1 (dòng %2)</translation>
    </message>
    <message>
        <source>text stands behind a closing quotation mark: one is missing, or one within a cell is not written twice</source>
        <translation>có chữ sau dấu ngoặc kép đóng: thiếu một dấu, hoặc dấu ngoặc kép trong ô chưa được viết hai lần</translation>
    </message>
    <message>
        <source>a quotation mark is open where the list ends; add the missing one, or look whether the list is cut off</source>
        <translation>danh sách kết thúc khi dấu ngoặc kép chưa đóng; hãy thêm dấu còn thiếu, hoặc xem danh sách có bị cắt ngang không</translation>
    </message>
    <message>
        <source>the quotation marks hold the whole row; remove them</source>
        <translation>dấu ngoặc kép bao cả dòng; hãy bỏ dấu ấy đi</translation>
    </message>
    <message>
        <source>a quotation mark without its partner was left out</source>
        <translation>đã bỏ một dấu ngoặc kép lẻ</translation>
    </message>
    <message>
        <source>Referred by</source>
        <translation>Người giới thiệu</translation>
    </message>
    <message>
        <source>Who brought them: %1 known to the shop, %2 kept as words in the note.</source>
        <comment>counts of rows</comment>
        <translation>Người giới thiệu: %1 người có trong cửa hàng, %2 được giữ thành chữ trong ghi chú.</translation>
    </message>
    <message>
        <source>this is not a phone number; write the number that Zalo knows, or x where it is the customer&apos;s phone. The text is kept in the note</source>
        <translation>đây không phải số điện thoại; hãy ghi số dùng Zalo, hoặc ghi x nếu đó là số của khách. Chữ trong ô được giữ ở ghi chú</translation>
    </message>
</context>
<context>
    <name>ui::undelete_words</name>
    <message numerus="yes">
        <source>%Ln customer(s) are back</source>
        <translation>
            <numerusform>đã khôi phục %Ln khách</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s) deleted: the import they came with was undone</source>
        <comment>customers</comment>
        <translation>
            <numerusform>%Ln khách vẫn bị xóa: lần nhập đưa họ vào đã được hoàn tác</numerusform>
        </translation>
    </message>
    <message>
        <source>These customers came with a list whose import was undone. Import it again to have them back.</source>
        <translation>Những khách này đến từ một danh sách mà lần nhập đã được hoàn tác. Hãy nhập lại danh sách ấy để có lại họ.</translation>
    </message>
    <message>
        <source>%1 came with %2, whose import was undone. Import it again to have them back.</source>
        <comment>a customer&apos;s name; a file</comment>
        <translation>%1 đến từ %2, lần nhập ấy đã được hoàn tác. Hãy nhập lại để có lại khách này.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln customer(s) stayed deleted: %1</source>
        <comment>%1: their names</comment>
        <translation>
            <numerusform>%Ln khách vẫn bị xóa: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ui::words</name>
    <message>
        <source>today</source>
        <comment>a day, in a list</comment>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>yesterday</source>
        <comment>a day, in a list</comment>
        <translation>hôm qua</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <comment>a day, in a list</comment>
        <translation>ngày mai</translation>
    </message>
    <message>
        <source>%1 · lunar</source>
        <comment>a birthday that goes by the lunar calendar</comment>
        <translation>%1 · ÂL</translation>
    </message>
    <message>
        <source>%1, leap month</source>
        <comment>a lunar date</comment>
        <translation>%1 nhuận</translation>
    </message>
    <message>
        <source>about %1</source>
        <comment>a date of birth that is not sure</comment>
        <translation>khoảng %1</translation>
    </message>
    <message>
        <source>phone %1</source>
        <translation>điện thoại %1</translation>
    </message>
    <message>
        <source>last contact %1</source>
        <comment>%1 is a day</comment>
        <translation>liên hệ cuối %1</translation>
    </message>
    <message>
        <source>next birthday %1</source>
        <comment>%1 is a day</comment>
        <translation>sinh nhật tới %1</translation>
    </message>
    <message>
        <source>%1: nothing</source>
        <comment>a heading</comment>
        <translation>%1: không có</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a heading and its value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Born on %1 of the lunar calendar; greeted next on %2</source>
        <translation>Sinh ngày %1 âm lịch; lần chúc mừng tới: %2</translation>
    </message>
    <message>
        <source>Born on %1; greeted next on %2</source>
        <translation>Sinh ngày %1; lần chúc mừng tới: %2</translation>
    </message>
    <message>
        <source>(no longer there)</source>
        <comment>a row of a list whose customer was deleted meanwhile</comment>
        <translation>(không còn nữa)</translation>
    </message>
    <message>
        <source>This number is too short. A mobile number has 10 digits, such as 0912 345 678.</source>
        <translation>Số này thiếu chữ số. Số di động có 10 chữ số, như 0912 345 678.</translation>
    </message>
    <message>
        <source>This number has too many digits. Put a second number into a row of its own.</source>
        <translation>Số này thừa chữ số. Số thứ hai hãy ghi ở dòng riêng.</translation>
    </message>
    <message>
        <source>No country has this code. A foreign number begins with +, such as +1.</source>
        <translation>Không có mã nước này. Số nước ngoài bắt đầu bằng +, như +1.</translation>
    </message>
    <message>
        <source>There is a second number that cannot be read. Put each number into a row of its own.</source>
        <translation>Có một số thứ hai không đọc được. Mỗi số ghi một dòng riêng.</translation>
    </message>
    <message>
        <source>This is not a phone number. Use digits, such as 0912 345 678.</source>
        <translation>Đây không phải số điện thoại. Hãy gõ chữ số, như 0912 345 678.</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>gender</comment>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Phone</source>
        <comment>kind of address</comment>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>E-mail</source>
        <comment>kind of address</comment>
        <translation>E-mail</translation>
    </message>
    <message>
        <source>Zalo</source>
        <comment>kind of address</comment>
        <translation>Zalo</translation>
    </message>
    <message>
        <source>Facebook</source>
        <comment>kind of address</comment>
        <translation>Facebook</translation>
    </message>
    <message>
        <source>Website</source>
        <comment>kind of address</comment>
        <translation>Trang web</translation>
    </message>
    <message>
        <source>Other</source>
        <comment>kind of address</comment>
        <translation>Khác</translation>
    </message>
    <message>
        <source>Person or company</source>
        <comment>a field</comment>
        <translation>Cá nhân hay công ty</translation>
    </message>
    <message>
        <source>Full name</source>
        <comment>a field</comment>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Called</source>
        <comment>a field: the given name</comment>
        <translation>Tên gọi</translation>
    </message>
    <message>
        <source>Customer code</source>
        <comment>a field</comment>
        <translation>Mã khách</translation>
    </message>
    <message>
        <source>Gender</source>
        <comment>a field</comment>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Address as</source>
        <comment>a field: anh, chị, cô...</comment>
        <translation>Xưng hô</translation>
    </message>
    <message>
        <source>Phone, e-mail, Zalo…</source>
        <comment>a field</comment>
        <translation>Điện thoại, e-mail, Zalo…</translation>
    </message>
    <message>
        <source>Birthday</source>
        <comment>a field</comment>
        <translation>Sinh nhật</translation>
    </message>
    <message>
        <source>Province or city</source>
        <comment>a field</comment>
        <translation>Tỉnh, thành phố</translation>
    </message>
    <message>
        <source>Occupation</source>
        <comment>a field</comment>
        <translation>Nghề nghiệp</translation>
    </message>
    <message>
        <source>Stage</source>
        <comment>a field</comment>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Tags</source>
        <comment>a field</comment>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>a field</comment>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Customer since</source>
        <comment>a field</comment>
        <translation>Khách từ</translation>
    </message>
    <message>
        <source>Agrees to</source>
        <comment>a field: consents</comment>
        <translation>Đồng ý nhận</translation>
    </message>
    <message>
        <source>Give a name, at least what one calls them.</source>
        <translation>Hãy ghi tên, ít nhất là tên gọi.</translation>
    </message>
    <message>
        <source>This name is too long. Put what is not the name into the note.</source>
        <translation>Tên dài quá. Phần không phải tên hãy để vào ghi chú.</translation>
    </message>
    <message>
        <source>These are several numbers. Put each into a row of its own.</source>
        <translation>Đây là nhiều số. Mỗi số ghi một dòng riêng.</translation>
    </message>
    <message>
        <source>This is not an e-mail address. It looks like ten@example.vn.</source>
        <translation>Đây không phải địa chỉ e-mail. E-mail có dạng ten@example.vn.</translation>
    </message>
    <message>
        <source>A lunar day is a number from 1 to 30. Leave it empty if it is not known.</source>
        <translation>Ngày âm lịch là số từ 1 đến 30. Chưa biết thì để trống.</translation>
    </message>
    <message>
        <source>A day is a number from 1 to 31. Leave it empty if it is not known.</source>
        <translation>Ngày là số từ 1 đến 31. Chưa biết thì để trống.</translation>
    </message>
    <message>
        <source>A month is a number from 1 to 12. Leave it empty if it is not known.</source>
        <translation>Tháng là số từ 1 đến 12. Chưa biết thì để trống.</translation>
    </message>
    <message>
        <source>Write the year with four digits, such as 1986. Leave it empty if it is not known.</source>
        <translation>Ghi năm đủ bốn chữ số, như 1986. Chưa biết thì để trống.</translation>
    </message>
    <message>
        <source>Give the month, too, or leave the day empty.</source>
        <translation>Ghi thêm tháng, hoặc để trống ngày.</translation>
    </message>
    <message>
        <source>There is no such day. Check day and month.</source>
        <translation>Không có ngày này. Xem lại ngày và tháng.</translation>
    </message>
    <message>
        <source>This day is still to come. Check the year.</source>
        <translation>Ngày này chưa tới. Xem lại năm.</translation>
    </message>
    <message>
        <source>That lunar month had no such day; it is greeted on its last day.</source>
        <translation>Tháng âm lịch đó không có ngày này; sẽ chúc vào ngày cuối tháng.</translation>
    </message>
    <message>
        <source>Lunar year %1 has no such leap month; the usual month is greeted.</source>
        <translation>Năm âm lịch %1 không nhuận tháng này; sẽ chúc vào tháng thường.</translation>
    </message>
    <message>
        <source>now %1</source>
        <comment>a former province: what it belongs to since 2025</comment>
        <translation>nay là %1</translation>
    </message>
    <message>
        <source>Say where they agreed, such as at the counter.</source>
        <translation>Hãy ghi khách đồng ý ở đâu, như tại quầy.</translation>
    </message>
    <message>
        <source>%1 · mobile, takes SMS and Zalo</source>
        <translation>%1 · di động, nhận SMS và Zalo</translation>
    </message>
    <message>
        <source>%1 · landline, calls only</source>
        <translation>%1 · máy bàn, chỉ gọi được</translation>
    </message>
    <message>
        <source>%1 · abroad</source>
        <translation>%1 · nước ngoài</translation>
    </message>
    <message>
        <source>%1 belongs to %2</source>
        <comment>a phone number, a customer</comment>
        <translation>%1 là của %2</translation>
    </message>
    <message>
        <source>%1 belongs to %2</source>
        <comment>an address, a customer</comment>
        <translation>%1 là của %2</translation>
    </message>
    <message>
        <source>The code %1 belongs to %2</source>
        <comment>a code, a customer</comment>
        <translation>Mã %1 là của %2</translation>
    </message>
    <message>
        <source>Prospect: gets only the words meant for prospects.</source>
        <translation>Khách tiềm năng: chỉ nhận lời dành cho khách tiềm năng.</translation>
    </message>
    <message>
        <source>Existing customer: gets only the words meant for existing customers.</source>
        <translation>Khách hàng cũ: chỉ nhận lời dành cho khách hàng cũ.</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Công ty</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Cá nhân</translation>
    </message>
    <message>
        <source>Women</source>
        <comment>filter of customers</comment>
        <translation>Nữ</translation>
    </message>
    <message>
        <source>Men</source>
        <comment>filter of customers</comment>
        <translation>Nam</translation>
    </message>
    <message>
        <source>Other gender</source>
        <comment>filter of customers</comment>
        <translation>Giới tính khác</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>order of the list</comment>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Stage</source>
        <comment>order of the list</comment>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Last contact</source>
        <comment>order of the list</comment>
        <translation>Liên hệ cuối</translation>
    </message>
    <message>
        <source>Next birthday</source>
        <comment>order of the list</comment>
        <translation>Sinh nhật tới</translation>
    </message>
    <message>
        <source>This month (%1)</source>
        <comment>birthdays; %1 is a month</comment>
        <translation>Tháng này (%1)</translation>
    </message>
    <message>
        <source>Birthday in %1</source>
        <comment>%1 is a month</comment>
        <translation>Sinh nhật %1</translation>
    </message>
    <message numerus="yes">
        <source>No contact for %n days</source>
        <comment>filter of customers</comment>
        <translation>
            <numerusform>%n ngày chưa liên hệ</numerusform>
        </translation>
    </message>
    <message>
        <source>Without phone</source>
        <comment>filter of customers</comment>
        <translation>Chưa có số điện thoại</translation>
    </message>
    <message>
        <source>Without birthday</source>
        <comment>filter of customers</comment>
        <translation>Chưa có ngày sinh nhật</translation>
    </message>
    <message>
        <source>Sort: %1, descending</source>
        <comment>order of the list</comment>
        <translation>Sắp xếp: %1, giảm dần</translation>
    </message>
    <message>
        <source>Sort: %1</source>
        <comment>order of the list</comment>
        <translation>Sắp xếp: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n stages</source>
        <comment>chosen in a filter</comment>
        <translation>
            <numerusform>%n giai đoạn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n provinces</source>
        <comment>chosen in a filter</comment>
        <translation>
            <numerusform>%n tỉnh</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Birthday in %n months</source>
        <comment>chosen in a filter</comment>
        <translation>
            <numerusform>Sinh nhật trong %n tháng</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n tags</source>
        <comment>chosen in a filter</comment>
        <translation>
            <numerusform>%n nhãn</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n conditions</source>
        <comment>chosen in a filter</comment>
        <translation>
            <numerusform>%n điều kiện</numerusform>
        </translation>
    </message>
    <message>
        <source>There is a letter among the digits. Should an O be a zero?</source>
        <translation>Có chữ cái lẫn trong số. Chữ O hay số 0?</translation>
    </message>
    <message>
        <source>This appears twice. Remove one.</source>
        <translation>Liên hệ này ghi hai lần. Hãy bỏ bớt một.</translation>
    </message>
    <message>
        <source>Not a known province; it is kept as written.</source>
        <translation>Không rõ tỉnh nào; vẫn giữ nguyên như đã ghi.</translation>
    </message>
    <message>
        <source>%1 already exists</source>
        <comment>a customer of the same name</comment>
        <translation>Đã có khách tên %1</translation>
    </message>
    <message>
        <source>%1 already exists, %2</source>
        <comment>a customer of the same name, and the phone number</comment>
        <translation>Đã có khách tên %1, %2</translation>
    </message>
    <message>
        <source>No Vietnamese number starts like this. Check the first digits.</source>
        <translation>Không có đầu số nào như vậy. Xem lại mấy chữ số đầu.</translation>
    </message>
    <message>
        <source>Street address</source>
        <comment>a field</comment>
        <translation>Địa chỉ</translation>
    </message>
    <message>
        <source>Lunar birthday</source>
        <comment>an occasion, as short as it is understood</comment>
        <translation>Sinh nhật ÂL</translation>
    </message>
    <message>
        <source>Birthday</source>
        <comment>an occasion</comment>
        <translation>Sinh nhật</translation>
    </message>
    <message>
        <source>Anniversary</source>
        <comment>an occasion: the day somebody became a customer</comment>
        <translation>Kỷ niệm</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a day and its occasion</comment>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>%1 on %2</source>
        <comment>an occasion and its date</comment>
        <translation>%1, ngày %2</translation>
    </message>
    <message>
        <source>next occasion %1</source>
        <comment>%1 is a day and its occasion</comment>
        <translation>dịp tới %1</translation>
    </message>
    <message>
        <source>Keep only “%1” as the name</source>
        <comment>offer: a foreign honorific goes</comment>
        <translation>Chỉ giữ “%1” làm tên</translation>
    </message>
    <message>
        <source>Move “%1” to the note</source>
        <comment>offer: a remark moves out of a name</comment>
        <translation>Chuyển “%1” sang ghi chú</translation>
    </message>
    <message>
        <source>Name “%1”, address as “%2”</source>
        <comment>offer: an honorific moves out of a name</comment>
        <translation>Tên “%1”, xưng hô “%2”</translation>
    </message>
    <message>
        <source>Name “%1”, address as “%2”, note “%3”</source>
        <comment>offer: an honorific and a remark move out of a name</comment>
        <translation>Tên “%1”, xưng hô “%2”, ghi chú “%3”</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more have this number</source>
        <translation>
            <numerusform>Số của %1 và %n người nữa</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more have this address</source>
        <translation>
            <numerusform>Địa chỉ của %1 và %n người nữa</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has this number</source>
        <comment>a customer</comment>
        <translation>Số của %1</translation>
    </message>
    <message>
        <source>%1 has this address</source>
        <comment>a customer</comment>
        <translation>Địa chỉ của %1</translation>
    </message>
    <message>
        <source>Stage</source>
        <comment>field of a condition</comment>
        <translation>Giai đoạn</translation>
    </message>
    <message>
        <source>Group</source>
        <comment>field of a condition: prospects or existing</comment>
        <translation>Nhóm khách</translation>
    </message>
    <message>
        <source>Tag</source>
        <comment>field of a condition</comment>
        <translation>Nhãn</translation>
    </message>
    <message>
        <source>Province</source>
        <comment>field of a condition</comment>
        <translation>Tỉnh, thành</translation>
    </message>
    <message>
        <source>Days since last contact</source>
        <comment>field of a condition</comment>
        <translation>Số ngày từ lần liên hệ cuối</translation>
    </message>
    <message>
        <source>Purchases</source>
        <comment>field of a condition: how many</comment>
        <translation>Số lần mua</translation>
    </message>
    <message>
        <source>Spent (đồng)</source>
        <comment>field of a condition</comment>
        <translation>Đã chi (đồng)</translation>
    </message>
    <message>
        <source>Average score</source>
        <comment>field of a condition</comment>
        <translation>Điểm trung bình</translation>
    </message>
    <message>
        <source>Gender</source>
        <comment>field of a condition</comment>
        <translation>Giới tính</translation>
    </message>
    <message>
        <source>Age</source>
        <comment>field of a condition</comment>
        <translation>Tuổi</translation>
    </message>
    <message>
        <source>Month of birthday</source>
        <comment>field of a condition</comment>
        <translation>Tháng sinh nhật</translation>
    </message>
    <message>
        <source>Birthday</source>
        <comment>field of a condition: known or not</comment>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Occupation</source>
        <comment>field of a condition</comment>
        <translation>Nghề nghiệp</translation>
    </message>
    <message>
        <source>Word in the occupation</source>
        <comment>field of a condition</comment>
        <translation>Từ trong nghề nghiệp</translation>
    </message>
    <message>
        <source>Can be reached by</source>
        <comment>field of a condition: channels</comment>
        <translation>Liên hệ được qua</translation>
    </message>
    <message>
        <source>Consented to</source>
        <comment>field of a condition</comment>
        <translation>Đồng ý nhận</translation>
    </message>
    <message>
        <source>Refused</source>
        <comment>field of a condition</comment>
        <translation>Từ chối nhận</translation>
    </message>
    <message>
        <source>First contact through</source>
        <comment>field of a condition</comment>
        <translation>Liên hệ đầu tiên qua</translation>
    </message>
    <message>
        <source>Customer number</source>
        <comment>field of a condition</comment>
        <translation>Số hồ sơ khách</translation>
    </message>
    <message>
        <source>at least</source>
        <comment>a number of a condition</comment>
        <translation>ít nhất</translation>
    </message>
    <message>
        <source>at most</source>
        <comment>a number of a condition</comment>
        <translation>nhiều nhất</translation>
    </message>
    <message>
        <source>more than</source>
        <comment>a number of a condition</comment>
        <translation>trên</translation>
    </message>
    <message>
        <source>less than</source>
        <comment>a number of a condition</comment>
        <translation>dưới</translation>
    </message>
    <message>
        <source>exactly</source>
        <comment>a number of a condition</comment>
        <translation>đúng</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>parts of a condition</comment>
        <translation>%1 hoặc %2</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <comment>parts of a condition</comment>
        <translation>%1 và %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a field of a condition, and its values</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 %3</source>
        <comment>a field of a condition, at least, a number</comment>
        <translation>%1: %2 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1 within %n days</source>
        <comment>%1 is a condition such as “Purchases: at least 3”</comment>
        <translation>
            <numerusform>%1 trong %n ngày gần đây</numerusform>
        </translation>
    </message>
    <message>
        <source>known</source>
        <comment>a birthday</comment>
        <translation>đã biết</translation>
    </message>
    <message>
        <source>not known</source>
        <comment>a birthday</comment>
        <translation>chưa biết</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <comment>consent: a purpose, a channel</comment>
        <translation>%1 qua %2</translation>
    </message>
    <message>
        <source>No customer</source>
        <comment>a condition</comment>
        <translation>Không khách hàng nào</translation>
    </message>
    <message>
        <source>All customers</source>
        <comment>a condition</comment>
        <translation>Tất cả khách hàng</translation>
    </message>
    <message>
        <source>not (%1)</source>
        <comment>a condition</comment>
        <translation>không phải (%1)</translation>
    </message>
    <message>
        <source>Other days: wedding, giỗ…</source>
        <comment>a field</comment>
        <translation>Ngày khác: ngày cưới, ngày giỗ…</translation>
    </message>
    <message>
        <source>Prefers</source>
        <comment>a field: a channel</comment>
        <translation>Thích liên hệ qua</translation>
    </message>
    <message>
        <source>At what hour</source>
        <comment>a field</comment>
        <translation>Vào giờ nào</translation>
    </message>
    <message>
        <source>The country of this number has none like it. Check its digits.</source>
        <translation>Nước của số này không có số như vậy. Hãy xem lại các chữ số.</translation>
    </message>
    <message>
        <source>Write an hour of the day, such as 19:30 or 8 giờ tối.</source>
        <translation>Hãy viết giờ trong ngày, ví dụ 19:30 hoặc 8 giờ tối.</translation>
    </message>
    <message>
        <source>Greetings go between 07:00 and 22:00 only, so they keep to the rule&apos;s hour.</source>
        <translation>Lời chúc chỉ được gửi từ 07:00 đến 22:00, nên vẫn theo giờ của quy tắc.</translation>
    </message>
    <message>
        <source>Say what this day is called, such as “Shop opening”.</source>
        <translation>Hãy ghi tên ngày này, ví dụ “Khai trương tiệm”.</translation>
    </message>
    <message>
        <source>Give at least the month or the year, or remove this line.</source>
        <translation>Hãy ghi ít nhất tháng hoặc năm, hoặc bỏ dòng này.</translation>
    </message>
    <message>
        <source>%1 · abroad, mobile</source>
        <translation>%1 · nước ngoài, di động</translation>
    </message>
    <message>
        <source>%1 · abroad, landline</source>
        <translation>%1 · nước ngoài, máy bàn</translation>
    </message>
    <message numerus="yes">
        <source>%n values</source>
        <comment>chosen in a condition</comment>
        <translation>
            <numerusform>%n giá trị</numerusform>
        </translation>
    </message>
    <message>
        <source>Before that, for everybody: %1</source>
        <comment>an occasion and its date</comment>
        <translation>Trước đó, dịp chung: %1</translation>
    </message>
    <message>
        <source>%1 lunar</source>
        <comment>a date of the lunar calendar</comment>
        <translation>%1 âm lịch</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <comment>a personal day, and whose</comment>
        <translation>%1 · %2</translation>
    </message>
    <message numerus="yes">
        <source>in %n day(s)</source>
        <comment>until a day to come</comment>
        <translation>
            <numerusform>còn %n ngày</numerusform>
        </translation>
    </message>
    <message>
        <source>for everybody %1</source>
        <comment>%1 is a day and its occasion</comment>
        <translation>dịp chung %1</translation>
    </message>
    <message>
        <source>Spouse</source>
        <comment>a relation</comment>
        <translation>Vợ/chồng</translation>
    </message>
    <message>
        <source>Child</source>
        <comment>a relation</comment>
        <translation>Con</translation>
    </message>
    <message>
        <source>Colleague</source>
        <comment>a relation</comment>
        <translation>Đồng nghiệp</translation>
    </message>
    <message>
        <source>Referred by</source>
        <comment>a relation: who brought them</comment>
        <translation>Được giới thiệu bởi</translation>
    </message>
    <message>
        <source>Parent</source>
        <comment>a relation</comment>
        <translation>Cha/mẹ</translation>
    </message>
    <message>
        <source>Has referred</source>
        <comment>a relation: whom they brought</comment>
        <translation>Đã giới thiệu</translation>
    </message>
    <message>
        <source>This name is too long. Use at most %1 characters.</source>
        <translation>Tên này quá dài. Tối đa %1 ký tự.</translation>
    </message>
    <message>
        <source>This tag is too long. Use at most %1 characters.</source>
        <translation>Nhãn này quá dài. Tối đa %1 ký tự.</translation>
    </message>
</context>
</TS>
