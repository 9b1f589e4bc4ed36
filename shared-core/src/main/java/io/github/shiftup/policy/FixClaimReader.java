package io.github.shiftup.policy;

import io.github.shiftup.match.FixClaim;
import io.github.shiftup.policy.yaml.YamlMap;
import io.github.shiftup.policy.yaml.YamlValue;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Reads fix claims. */
final class FixClaimReader {
    private FixClaimReader() {}

    static List<FixClaim> claims(YamlValue value) {
        List<FixClaim> claims = new ArrayList<>();
        Ids ids = new Ids("fix claim");
        for (YamlValue item : value.mappings()) {
            FixClaim claim = item.map(map -> claim(map, ids));
            if (claim != null) {
                claims.add(claim);
            }
        }
        return claims;
    }

    private static FixClaim claim(YamlMap map, Ids ids) {
        FixClaim claim = new FixClaim(
                ids.of(map),
                map.require("finding").map(YamlValue::text).orElse(""),
                map.get("asset").map(YamlValue::text).orElse(null),
                map.require("reason").map(YamlValue::text).orElse(""),
                map.require("owner").map(YamlValue::text).orElse(""),
                map.require("claimed").map(YamlValue::date).orElse(LocalDate.EPOCH),
                map.get("deployed").map(YamlValue::instant).orElse(null));
        map.refuseKeysWithoutValue();
        return claim;
    }
}
