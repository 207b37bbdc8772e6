package rootcause.core.x509;

import java.util.ArrayList;
import java.util.List;

/** Reads GeneralNames (RFC 5280, 4.2.1.6). */
final class GeneralNames {
  private GeneralNames() {}

  static List<GeneralName> read(Tlv element) throws BadEncoding {
    return each(Fields.ofList(element));
  }

  static List<GeneralName> each(Fields names) throws BadEncoding {
    List<GeneralName> all = new ArrayList<>();
    while (names.more()) {
      all.add(one(names.next()));
    }
    return List.copyOf(all);
  }

  static GeneralName one(Tlv element) throws BadEncoding {
    if (element.tagClass() != Tlv.CONTEXT) {
      throw new BadEncoding("no matching choice type");
    }
    return switch (element.tag()) {
      case 0 -> other(element);
      case 1 -> new GeneralName.Email(Primitive.octets(element));
      case 2 -> new GeneralName.Dns(Primitive.octets(element));
      case 3 -> {
        Fields.of(element);
        yield new GeneralName.X400(element.contents());
      }
      case 4 -> new GeneralName.Directory(NameReader.read(Fields.explicit(element)));
      case 5 -> ediParty(element);
      case 6 -> new GeneralName.Uri(Primitive.octets(element));
      case 7 -> new GeneralName.Ip(Primitive.octets(element));
      case 8 -> new GeneralName.Registered(Primitive.oid(element));
      default -> throw new BadEncoding("no matching choice type");
    };
  }

  private static GeneralName other(Tlv element) throws BadEncoding {
    Fields fields = Fields.of(element);
    String type = Primitive.oid(fields.next(Tlv.OBJECT_IDENTIFIER));
    Tlv value = fields.optionalExplicit(0);
    if (value == null) {
      throw new BadEncoding("field missing");
    }
    fields.end();
    boolean universal = value.tagClass() == Tlv.UNIVERSAL;
    boolean text = universal && value.tag() != Tlv.SEQUENCE && value.tag() != Tlv.SET;
    return new GeneralName.Other(
        type, universal ? value.tag() : -1, text ? Primitive.text(value) : value.contents());
  }

  private static GeneralName ediParty(Tlv element) throws BadEncoding {
    Fields fields = Fields.of(element);
    directoryString(fields.optionalExplicit(0));
    Tlv party = fields.optionalExplicit(1);
    if (party == null) {
      throw new BadEncoding("field missing");
    }
    directoryString(party);
    fields.end();
    return new GeneralName.EdiParty(element.contents());
  }

  private static void directoryString(@org.jspecify.annotations.Nullable Tlv value)
      throws BadEncoding {
    if (value == null) {
      return;
    }
    boolean known =
        switch (value.tag()) {
          case Tlv.PRINTABLE_STRING,
              Tlv.T61_STRING,
              Tlv.BMP_STRING,
              Tlv.UNIVERSAL_STRING,
              Tlv.UTF8_STRING ->
              value.tagClass() == Tlv.UNIVERSAL;
          default -> false;
        };
    if (!known) {
      throw new BadEncoding("mstring wrong tag");
    }
    Primitive.octets(value);
  }
}
